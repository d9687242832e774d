import { ESLint, type Linter } from 'eslint'
import { describe, expect, it } from 'vitest'
import { ROOT } from '../paths'

const eslint = new ESLint({ cwd: ROOT })
const configOf = async (file: string) => (await eslint.calculateConfigForFile(file)) as Linter.Config
const FILES = [
  'apps/cms/src/payload.config.ts',
  'apps/cms/src/app/(payload)/layout.tsx',
  'apps/web/src/server.ts',
  'packages/rich-text/src/toElements.ts',
  'packages/rich-text/src/toElements.test.ts',
  'tools/src/env.ts',
  'tests/e2e/reader/article.spec.ts',
  'eslint.config.js',
]

describe('the lint rules', () => {
  it.each(FILES)('are errors or off for %s, never warnings', async (file) => {
    const { rules = {} } = await configOf(file)
    const severities = Object.values(rules).map((rule) =>
      Array.isArray(rule) ? (rule as unknown[])[0] : rule,
    )
    expect(severities.length).toBeGreaterThan(50)
    expect(severities).toContain(2)
    expect(severities.filter((severity) => severity === 1 || severity === 'warn')).toEqual([])
  })

  it.each([
    ['tools/src/start.ts', true],
    ['tools/src/env.ts', false],
    ['apps/cms/src/collections/slugs.ts', true],
  ])('keep process.env out of %s: %s', async (file, isRestricted) => {
    const { rules } = await configOf(file)
    expect(JSON.stringify(rules?.['no-restricted-syntax']).includes("object.name='process'")).toBe(
      isRestricted,
    )
  })
})
