import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { aTemporaryFolder } from '../aTemporaryFolder'
import { openMirrorKey } from './mirrorKey'

it('makes a key once, keeps it where only the owner reads, and puts the public half beside', () => {
  const dataDir = aTemporaryFolder()
  const first = openMirrorKey(dataDir)
  expect(first.isNew).toBe(true)
  expect(first.publicKey).toMatch(/^[\w-]{43}$/)
  expect(openMirrorKey(dataDir)).toEqual({ ...first, isNew: false })
  expect(statSync(join(dataDir, 'secrets', 'mirror-key.pem')).mode & 0o777).toBe(0o600)
  expect(readFileSync(join(dataDir, 'mirror-key.txt'), 'utf8')).toBe(`${first.publicKey}\n`)
})

it('refuses a file that is no key, and leaves it alone', () => {
  const dataDir = aTemporaryFolder()
  openMirrorKey(dataDir)
  const file = join(dataDir, 'secrets', 'mirror-key.pem')
  writeFileSync(file, 'spoilt')
  expect(() => openMirrorKey(dataDir)).toThrow(/is no Ed25519 key/)
  expect(readFileSync(file, 'utf8')).toBe('spoilt')
})
