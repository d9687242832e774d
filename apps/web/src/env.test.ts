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

  it('drops the slash at the end of an address', () => {
    expect(readEnv({ SITE_URL: 'https://news.example/' }).siteUrl).toBe('https://news.example')
  })
})
