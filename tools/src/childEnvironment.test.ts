import { describe, expect, it } from 'vitest'
import { cmsEnvironment, webEnvironment } from './childEnvironment'
import { parseEnvironment } from './env'

const input = {
  environment: parseEnvironment({ STRIPE_SECRET_KEY: 'canary', SMTP_URL: 'smtp://canary', DATA_DIR: 'x' }),
  secrets: { payloadSecret: 'canary', readerToken: 'token' },
  mongodbUri: 'mongodb://canary',
  mode: 'production',
} as const

describe('the environment of our processes', () => {
  it('gives the newsroom its secrets and the reader site none of them', () => {
    expect(JSON.stringify(cmsEnvironment(input)).match(/canary/g)).toHaveLength(4)
    expect(JSON.stringify(webEnvironment(input))).not.toContain('canary')
    expect(webEnvironment(input)).toMatchObject({
      READER_TOKEN: 'token',
      WEB_PORT: '3000',
      CMS_URL: 'http://127.0.0.1:3001',
    })
  })
})
