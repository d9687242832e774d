import { test } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

test('the gallery is built', () => {
  execFileSync(process.execPath, ['--import', 'tsx', 'gallery/build.tsx'], {
    cwd: fileURLToPath(new URL('../../packages/reader-ui', import.meta.url)),
  })
})
