import eslint from '@eslint/js'
import { defineConfig } from 'eslint/config'
import tseslint from 'typescript-eslint'

// A rule is an error or it is off: a warning is read by nobody.

const NO_DEFAULT_EXPORT = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name, so that a thing has one name everywhere.',
}
const NO_PROCESS_ENV = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'Only env.ts reads process.env. Take the parsed value as an argument.',
}
const NO_SLEEP = [
  {
    selector: "CallExpression[callee.property.name='waitForTimeout']",
    message: 'A test waits for what it expects, never for a while.',
  },
  {
    selector: "NewExpression[callee.name='Promise'] CallExpression[callee.name='setTimeout']",
    message:
      'A test waits for what it expects, never for a while. Pass in a fake clock, or poll an assertion.',
  },
]
// Payload's Local API walks past access rules unless it is told otherwise; each call says which it wants.
const EXPLICIT_ACCESS = [
  "CallExpression[callee.object.property.name='payload']",
  "CallExpression[callee.object.name='payload']",
].map((call) => ({
  selector: `${call}[callee.property.name=/^(find|findByID|findVersions|findVersionByID|findGlobal|findDistinct|findGlobalVersions|restoreVersion|count|countVersions|create|update|updateGlobal|delete|duplicate)$/] > ObjectExpression:not(:has(> Property[key.name='overrideAccess']))`,
  message: 'Say overrideAccess: false, or true with a reason.',
}))

const restrict = (...rules) => ({ 'no-restricted-syntax': ['error', ...rules] })

const ENV_FILES = ['**/env.ts', 'apps/cms/src/instrumentation.ts']
const CONFIG_FILES = ['**/*.config.{ts,js,mjs}', '**/.dependency-cruiser.cjs']
// Next finds these by their default export.
const NEXT_FILES = ['apps/*/src/app/**/*.{ts,tsx}']
const TEST_FILES = ['**/*.test.{ts,tsx}', 'tests/**/*.ts']
const COMMAND_LINE_FILES = [
  'tools/**',
  'apps/cms/src/worker.ts',
  'apps/cms/src/createAdmin.ts',
  'apps/cms/src/seed/main.ts',
  'apps/web/src/server.ts',
  // They measure, and print what they measured.
  'tests/{bench,faults}/**',
]

export default defineConfig(
  {
    ignores: [
      '**/node_modules/',
      '**/.next/',
      '**/dist/',
      '**/next-env.d.ts',
      '.data/',
      'test-results/',
      'apps/cms/src/payload-types.ts',
      'apps/cms/src/app/(payload)/admin/importMap.js',
      'tests/support/barePayload/app/(payload)/admin/importMap.js',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  eslint.configs.recommended,
  tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/prefer-nullish-coalescing': [
        'error',
        { ignorePrimitives: { string: true, boolean: true } },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      eqeqeq: 'error',
      'no-console': 'error',
      // Text that comes from outside is cleaned of control characters, by name.
      'no-control-regex': 'off',
      'no-param-reassign': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      ...restrict(NO_DEFAULT_EXPORT, NO_PROCESS_ENV),
    },
  },
  { files: ['apps/cms/src/**'], rules: restrict(NO_DEFAULT_EXPORT, NO_PROCESS_ENV, ...EXPLICIT_ACCESS) },
  { files: TEST_FILES, rules: restrict(NO_DEFAULT_EXPORT, NO_PROCESS_ENV, ...NO_SLEEP) },
  { files: NEXT_FILES, rules: restrict(NO_PROCESS_ENV, ...EXPLICIT_ACCESS) },
  { files: CONFIG_FILES, rules: restrict(NO_PROCESS_ENV) },
  { files: ENV_FILES, rules: restrict(NO_DEFAULT_EXPORT) },
  // A component returns what React can show; to write it down each time says nothing.
  { files: ['**/*.tsx'], rules: { '@typescript-eslint/explicit-module-boundary-types': 'off' } },
  { files: COMMAND_LINE_FILES, rules: { 'no-console': 'off' } },
  {
    // Declaration merging, by which vitest and Lexical are told of our types, knows interfaces only.
    files: ['packages/test-kit/src/aDatabase.ts', '**/*.d.ts'],
    rules: { '@typescript-eslint/consistent-type-definitions': 'off' },
  },
  {
    // No tsconfig of ours holds these.
    files: ['**/*.{js,mjs,cjs}', '*.config.ts', 'apps/*/*.config.ts'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: {
      globals: { process: 'readonly', console: 'readonly', module: 'writable', URL: 'readonly' },
    },
    rules: { '@typescript-eslint/explicit-module-boundary-types': 'off', 'no-restricted-syntax': 'off' },
  },
)
