import { homedir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseEnvironment } from './env'
import { ROOT } from './paths'

describe('parseEnvironment', () => {
  it('needs nothing to be set', () => {
    expect(parseEnvironment({})).toMatchObject({
      host: '127.0.0.1',
      webPort: 3000,
      cmsPort: 3001,
      mongodPort: 27018,
      dataDir: join(ROOT, '.data'),
      cacheDir: join(homedir(), '.cache', 'dateline'),
      siteUrl: 'http://127.0.0.1:3000',
      cmsUrl: 'http://127.0.0.1:3001',
      hasDemo: true,
      demoPassword: 'dateline-demo',
    })
  })

  it('lets the addresses follow the ports', () => {
    expect(parseEnvironment({ WEB_PORT: '4000' }).siteUrl).toBe('http://127.0.0.1:4000')
  })

  it.each([
    ['::1', 'http://[::1]:3001'],
    ['localhost', 'http://localhost:3001'],
  ])('lets the addresses follow the host %s, so that the reader site reaches the CMS', (host, cmsUrl) => {
    expect(parseEnvironment({ HOST: host })).toMatchObject({ cmsUrl, host })
  })

  it('lets an address that is given stand', () => {
    expect(parseEnvironment({ HOST: '::1', CMS_URL: 'https://desk.example' }).cmsUrl).toBe(
      'https://desk.example',
    )
  })

  it('looks for programs and folders from the root, wherever a command runs', () => {
    expect(parseEnvironment({ MONGOD: 'bin/mongod', CHROMIUM: '../chrome', DATA_DIR: 'x' })).toMatchObject({
      mongodPath: join(ROOT, 'bin', 'mongod'),
      chromiumPath: join(ROOT, '..', 'chrome'),
      dataDir: join(ROOT, 'x'),
    })
    expect(parseEnvironment({ MONGOD: '/bin/mongod' }).mongodPath).toBe('/bin/mongod')
  })

  it('takes an empty value for an unset one', () => {
    expect(parseEnvironment({ WEB_PORT: '', MONGODB_URI: '' })).toMatchObject({
      webPort: 3000,
      mongodbUri: undefined,
    })
  })

  it.each([
    ['WEB_PORT', 'http'],
    ['CMS_PORT', '70000'],
    ['MONGOD_PORT', '0'],
    ['MONGODB_URI', 'postgres://x'],
    ['HOST', '127.0.0.1:3000'],
    ['HOST', 'not a host'],
    ['SITE_URL', 'ftp://news.example'],
    ['SITE_URL', 'https://news.example/path'],
    ['DEMO', 'no'],
    ['DEMO_PASSWORD', 'short'],
    ['SMTP_URL', 'mail.example'],
    ['STRIPE_API_BASE', 'x'],
  ])('refuses a wrong %s by its name, with what is allowed', (name, value) => {
    expect(() => parseEnvironment({ [name]: value })).toThrow(new RegExp(`^${name}.* Allowed: `))
  })

  it('names every wrong variable at once', () => {
    expect(() => parseEnvironment({ WEB_PORT: 'x', DEMO: 'y' })).toThrow(/WEB_PORT[^]*DEMO/)
  })

  it('does not print the value of a secret', () => {
    expect(() => parseEnvironment({ SMTP_URL: 'user:canary@host' })).toThrow(/^(?!.*canary)/)
    expect(() => parseEnvironment({ DEMO: 'visible' })).toThrow(/visible/)
  })

  it('refuses one port for two processes', () => {
    expect(() => parseEnvironment({ WEB_PORT: '3001' })).toThrow(/WEB_PORT and CMS_PORT are both 3001/)
  })

  it('refuses a reachable host while demo accounts exist', () => {
    expect(() => parseEnvironment({ HOST: '0.0.0.0' })).toThrow(/refused while demo accounts exist/)
    expect(parseEnvironment({ HOST: '0.0.0.0', DEMO: '0' }).isLoopback).toBe(false)
    expect(parseEnvironment({ HOST: 'localhost' }).isLoopback).toBe(true)
  })
})
