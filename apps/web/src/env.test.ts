import { describe, expect, it } from 'vitest'
import { readEnv } from './env'

describe('the environment', () => {
  it('needs nothing', () => {
    expect(readEnv({})).toMatchObject({
      host: '127.0.0.1',
      port: 3000,
      siteUrl: 'http://127.0.0.1:3000',
      cmsUrl: 'http://127.0.0.1:3001',
    })
  })

  it('derives the addresses from the ports', () => {
    expect(readEnv({ WEB_PORT: '4000', CMS_PORT: '4001' })).toMatchObject({
      siteUrl: 'http://127.0.0.1:4000',
      cmsUrl: 'http://127.0.0.1:4001',
    })
  })

  it('takes an empty value for none', () => {
    expect(readEnv({ READER_TOKEN: '', SITE_URL: '' }).readerToken).toBeUndefined()
  })

  it('takes the headers for caches from a list', () => {
    expect(readEnv({}).tagHeaderNames).toEqual(['cache-tag'])
    expect(readEnv({ TAG_HEADERS: 'Surrogate-Key, cache-tag' }).tagHeaderNames).toEqual([
      'surrogate-key',
      'cache-tag',
    ])
    expect(readEnv({ TAG_HEADERS: 'none' }).tagHeaderNames).toEqual([])
    expect(() => readEnv({ TAG_HEADERS: 'x-tags' })).toThrow(/TAG_HEADERS/)
  })

  it('names every wrong value', () => {
    expect(() => readEnv({ WEB_PORT: 'x', SITE_URL: 'https://news.example/path' })).toThrow(
      /WEB_PORT[^]*SITE_URL/,
    )
  })

  it('takes a bucket as a whole or not at all', () => {
    expect(readEnv({}).bucket).toBeUndefined()
    expect(readEnv({ S3_REGION: 'eu-north-1', S3_PREFIX: 'web-1' }).bucket).toBeUndefined()
    const given = {
      S3_ENDPOINT: 'https://s3.example/',
      S3_BUCKET: 'newspaper',
      S3_ACCESS_KEY_ID: 'id',
      S3_SECRET_ACCESS_KEY: 'secret',
    }
    expect(readEnv(given).bucket).toEqual({
      endpoint: 'https://s3.example',
      region: 'us-east-1',
      bucket: 'newspaper',
      accessKeyId: 'id',
      secretAccessKey: 'secret',
      prefix: 'web',
    })
    expect(() => readEnv({ ...given, S3_BUCKET: '' })).toThrow(/S3_BUCKET: is missing/)
    expect(() => readEnv({ S3_ENDPOINT: given.S3_ENDPOINT })).toThrow(
      /S3_BUCKET[^]*S3_ACCESS_KEY_ID[^]*S3_SECRET_ACCESS_KEY: is missing/,
    )
  })

  it.each([
    ['S3_ENDPOINT', 'https://s3.example/newspaper'],
    ['S3_BUCKET', 'News paper'],
    ['S3_REGION', 'eu/north'],
    ['S3_PREFIX', '../elsewhere'],
    ['S3_PREFIX', '/web'],
  ])('refuses what cannot name a place in a storage: %s=%s', (name, value) => {
    expect(() => readEnv({ [name]: value })).toThrow(name)
  })

  it('drops the slash at the end of an address', () => {
    expect(readEnv({ SITE_URL: 'https://news.example/' }).siteUrl).toBe('https://news.example')
  })
})
