// The dependency law. What each part may know of the others; see docs/.

// The name stays as it is written where a package is not among the dependencies.
const ours = '^(packages|apps|tools|tests)/|^@dateline/'
const test = '\\.test\\.tsx?$'
/** The component gallery is a tool of the developers: it draws test-kit's pictures and DTOs. */
const gallery = '^packages/reader-ui/gallery/'
/** test-kit is for tests; no part may lean on it in what it ships. */
const testKit = '^packages/test-kit/'

const onlySchema = (name) => ({
  name: `${name}-knows-content-schema-only`,
  severity: 'error',
  comment: `${name} imports content-schema and nothing else of ours.`,
  from: { path: `^packages/${name}/`, pathNot: [test, gallery] },
  to: { path: ours, pathNot: `^packages/(${name}|content-schema)/|^@dateline/content-schema/` },
})

module.exports = {
  forbidden: [
    {
      name: 'content-schema-knows-nobody',
      severity: 'error',
      comment: 'content-schema is imported by all and imports nothing of ours.',
      from: { path: '^packages/content-schema/', pathNot: test },
      to: { path: ours, pathNot: '^packages/content-schema/' },
    },
    ...['rich-text', 'appeal-selection', 'content-client', 'markup', 'reader-ui'].map(onlySchema),
    {
      name: 'web-knows-no-newsroom',
      severity: 'error',
      comment: 'The reader site knows the DTOs and nothing of Payload, Lexical, MongoDB or the CMS.',
      from: { path: '^(apps/web|packages/(content-client|markup|reader-ui))/' },
      to: {
        path: '(^|node_modules/)(payload|@payloadcms|lexical|@lexical|mongodb|mongoose|@dateline/cms)(/|$)|^apps/cms/',
      },
    },
    {
      name: 'cms-knows-no-reader-site',
      severity: 'error',
      comment: 'They meet in the HTTP contract.',
      from: { path: '^apps/cms/' },
      to: { path: '^apps/web/|@dateline/web' },
    },
    {
      name: 'apps-and-packages-know-no-tools',
      severity: 'error',
      from: { path: '^(apps|packages)/', pathNot: [test, gallery, testKit] },
      to: { path: ['^(tools|tests)/', '^@dateline/(tools|test-kit)/', testKit] },
    },
    {
      name: 'no-foreign-folder-by-path',
      severity: 'error',
      comment: 'A package is entered by its name, never by a relative path.',
      from: { path: '^(apps|packages)/([^/]+)/' },
      to: { path: ours, pathNot: '^$1/$2/', dependencyTypes: ['local'] },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(\\.next|dist|\\.data)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.css'],
    },
  },
}
