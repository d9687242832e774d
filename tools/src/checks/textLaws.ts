export type SourceFile = {
  /** From the repository's root, with slashes. */
  path: string
  text: string
}
export type Violation = { path: string; line: number; law: string }

const SLUGS = [
  ...[
    'articles',
    'photos',
    'authors',
    'sections',
    'topics',
    'appeals',
    'amount-sets',
    'notes',
    'redirects',
    'users',
  ],
  ...[
    'schedule',
    'outbox',
    'audit-log',
    'donations',
    'ledger-entries',
    'payment-events',
    'reminders',
    'pages',
  ],
  ...['subscribers', 'site-settings', 'front-page', 'appeal-settings'],
]
const SLUG = `['"\`](?:${SLUGS.join('|')})['"\`]`

type Law = { law: string; governs: (path: string) => boolean; pattern: RegExp }

/** The laws that imports do not show. They look at the text and are approximate: they catch the usual way to break them. */
const LAWS: Law[] = [
  {
    law: 'Only env.ts reads the environment of the process.',
    // Next's own switch in instrumentation.ts is replaced when it builds: it is no setting of ours.
    governs: (path) => !/(^|\/)(env(\.test)?|instrumentation)\.tsx?$/.test(path),
    pattern: /\bprocess\s*(?:\.\s*env\b|\[\s*['"]env['"])|\{[^}]*\benv\b[^}]*\}\s*=\s*process\b/,
  },
  {
    law: 'Only slugs.ts spells a collection slug.',
    governs: (path) =>
      path.startsWith('apps/cms/src/') &&
      !/\/(slugs|payload-types)\.ts$/.test(path) &&
      !path.endsWith('/importMap.js'),
    pattern: new RegExp(
      `\\b(?:collection|relationTo|global|globalSlug|collectionSlug)\\s*:\\s*(?:\\[[^\\]]*)?${SLUG}`,
    ),
  },
  {
    law: 'Only rich-text and cms/editor know Lexical node names.',
    governs: (path) =>
      /^(apps|packages)\//.test(path) && !/^(packages\/rich-text|apps\/cms\/src\/editor)\//.test(path),
    pattern: /['"`](?:listitem|autolink|linebreak|horizontalrule|tablecell|tablerow|inlineBlock)['"`]/,
  },
]

/** The laws themselves, and the tests that break them. */
const isLawBook = ({ path }: SourceFile) => path.startsWith('tools/src/checks/')

/** Where a law is broken. */
export const findViolations = (files: SourceFile[]): Violation[] =>
  files
    .filter((file) => !isLawBook(file))
    .flatMap(({ path, text }) => {
      const laws = LAWS.filter(({ governs }) => governs(path))
      return text
        .split('\n')
        .flatMap((line, index) =>
          laws.filter(({ pattern }) => pattern.test(line)).map(({ law }) => ({ path, line: index + 1, law })),
        )
    })
