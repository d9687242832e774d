import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { aTemporaryFolder } from '../aTemporaryFolder'
import { ROOT } from '../paths'

const BREACHES = {
  'packages/content-schema/src/a.ts': ["import '../../rich-text/src/toHtml'", 'content-schema-knows-nobody'],
  'packages/content-client/src/a.ts': [
    "import '@dateline/rich-text/toHtml'",
    'content-client-knows-content-schema-only',
  ],
  'packages/reader-ui/src/a.ts': [
    "import '@dateline/content-client/contentClient'",
    'reader-ui-knows-content-schema-only',
  ],
  'packages/rich-text/src/a.ts': [
    "import '@dateline/reader-ui/Article'",
    'rich-text-knows-content-schema-only',
  ],
  'apps/web/src/a.ts': ["import type { Payload } from 'payload'", 'web-knows-no-newsroom'],
  'apps/web/src/b.ts': ["import '@payloadcms/ui/elements'", 'web-knows-no-newsroom'],
  'apps/web/src/c.ts': ["import 'mongodb'", 'web-knows-no-newsroom'],
  'apps/web/src/d.ts': ["import '../../cms/src/b'", 'web-knows-no-newsroom'],
  'apps/cms/src/a.ts': ["import '../../web/src/c'", 'cms-knows-no-reader-site'],
  'apps/cms/src/b.ts': ["import './c'", 'no-cycles'],
  'apps/cms/src/d.ts': ["import '@dateline/tools/env'", 'apps-and-packages-know-no-tools'],
} as const
const ALLOWED = {
  // The other half of the cycle of b.ts, which is reported once.
  'apps/cms/src/c.ts': "import './b'",
  'packages/rich-text/src/toHtml.ts': "import '@dateline/content-schema/element'",
  'apps/cms/src/good.ts': "import 'payload'\nimport '@dateline/rich-text/toHtml'",
  'apps/web/src/good.ts': "import '@dateline/content-client/contentClient'\nimport 'next'",
}

it('catches each breach of the dependency law, and nothing that is allowed', () => {
  const folder = aTemporaryFolder()
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), `${text}\n`)
  }
  for (const [path, [text]] of Object.entries(BREACHES)) write(path, text)
  for (const [path, text] of Object.entries(ALLOWED)) write(path, text)
  cpSync(join(ROOT, 'tsconfig.base.json'), join(folder, 'tsconfig.base.json'))
  const program = join(ROOT, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs')
  const { stdout } = spawnSync(
    process.execPath,
    [program, '--config', join(ROOT, '.dependency-cruiser.cjs'), '--output-type', 'json', 'apps', 'packages'],
    { cwd: folder, encoding: 'utf8' },
  )
  const { summary } = JSON.parse(stdout) as {
    summary: { violations: { from: string; rule: { name: string } }[] }
  }
  const found = summary.violations.map(({ from, rule }) => `${from} ${rule.name}`)
  for (const [path, [, rule]] of Object.entries(BREACHES)) expect(found).toContain(`${path} ${rule}`)
  expect(found.filter((line) => Object.keys(ALLOWED).some((path) => line.startsWith(path)))).toEqual([])
}, 30_000)
