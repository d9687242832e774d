import { statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aTemporaryFolder } from './aTemporaryFolder'
import { readSecrets } from './secrets'

const STRONG = 'x'.repeat(32)

describe('readSecrets', () => {
  it('makes them once and keeps them where only the owner reads', () => {
    const dataDir = aTemporaryFolder()
    const first = readSecrets({ dataDir, hasDemo: true })
    expect(first.payloadSecret).toMatch(/^[0-9a-f]{64}$/)
    expect(first.readerToken).not.toBe(first.payloadSecret)
    expect(readSecrets({ dataDir, hasDemo: true })).toEqual(first)
    expect(statSync(join(dataDir, 'secrets', 'PAYLOAD_SECRET')).mode & 0o777).toBe(0o600)
  })

  it('prefers what is given', () => {
    const secrets = readSecrets({ dataDir: aTemporaryFolder(), hasDemo: true, payloadSecret: 'mine' })
    expect(secrets.payloadSecret).toBe('mine')
  })

  it('refuses missing and weak ones without demo', () => {
    const dataDir = aTemporaryFolder()
    const given = { dataDir, hasDemo: false, payloadSecret: STRONG, readerToken: STRONG }
    expect(readSecrets(given).readerToken).toBe(STRONG)
    expect(() => readSecrets({ ...given, payloadSecret: undefined })).toThrow(/PAYLOAD_SECRET must be set/)
    expect(() => readSecrets({ ...given, readerToken: 'x'.repeat(31) })).toThrow(/READER_TOKEN must be set/)
  })
})
