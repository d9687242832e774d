import { chmodSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aTemporaryFolder } from './aTemporaryFolder'
import { refuseUnusableFolder } from './refuseUnusableFolder'

describe('refuseUnusableFolder', () => {
  it('accepts a folder, and one that can be made, which it leaves unmade', () => {
    const folder = aTemporaryFolder()
    expect(() => refuseUnusableFolder(folder)).not.toThrow()
    expect(() => refuseUnusableFolder(join(folder, 'a', 'b'))).not.toThrow()
    expect(readdirSync(folder)).toEqual([])
  })

  it('refuses a file, and a folder below one', () => {
    const file = join(aTemporaryFolder(), 'file')
    writeFileSync(file, '')
    expect(() => refuseUnusableFolder(file)).toThrow(/^DATA_DIR=.*file cannot be used: .*file is a file/)
    expect(() => refuseUnusableFolder(join(file, 'data'))).toThrow(/file is a file, not a folder/)
  })

  // Root writes wherever it likes.
  it.runIf(process.getuid?.() !== 0)('refuses a folder that this user cannot write', () => {
    const folder = aTemporaryFolder()
    chmodSync(folder, 0o500)
    expect(() => refuseUnusableFolder(join(folder, 'data'))).toThrow(/cannot be written by this user/)
  })
})
