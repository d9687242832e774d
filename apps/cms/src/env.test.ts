import { resolve } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { parseEnvironment } from './env'

const SECRET = 'a-canary-of-thirty-two-characters'

const refusalOf = (source: Record<string, string | undefined>): string => {
  try {
    parseEnvironment(source)
  } catch (error) {
    if (error instanceof Error) return error.message
    throw error
  }
  throw new Error('It was not refused.')
}

describe('the environment', () => {
  it('needs nothing', () => {
    expect(parseEnvironment({})).toEqual({
      HOST: '127.0.0.1',
      CMS_PORT: 3001,
      WEB_PORT: 3000,
      CMS_URL: 'http://127.0.0.1:3001',
      SITE_URL: 'http://127.0.0.1:3000',
      DATA_DIR: resolve('.data'),
      DEMO: true,
      DEMO_PASSWORD: 'dateline-demo',
      MAIL_FROM: 'newsroom@dateline.example',
      NODE_ENV: 'development',
    })
  })

  it('derives the addresses from the ports, unless they are given', () => {
    expect(parseEnvironment({ CMS_PORT: '4001', WEB_PORT: '4000' })).toMatchObject({
      CMS_PORT: 4001,
      CMS_URL: 'http://127.0.0.1:4001',
      SITE_URL: 'http://127.0.0.1:4000',
    })
    expect(parseEnvironment({ CMS_PORT: '4001', CMS_URL: 'https://desk.example' }).CMS_URL).toBe(
      'https://desk.example',
    )
  })

  it('drops the slash at the end of an address', () => {
    expect(
      parseEnvironment({ CMS_URL: 'https://desk.example/', SITE_URL: 'https://news.example/' }),
    ).toMatchObject({ CMS_URL: 'https://desk.example', SITE_URL: 'https://news.example' })
  })

  it('makes the data folder absolute', () => {
    expect(parseEnvironment({ DATA_DIR: 'papers' }).DATA_DIR).toBe(resolve('papers'))
    expect(parseEnvironment({ DATA_DIR: '/srv/papers' }).DATA_DIR).toBe('/srv/papers')
  })

  it('takes an empty value for none', () => {
    const names = ['CMS_PORT', 'CMS_URL', 'SITE_URL', 'MONGODB_URI', 'PAYLOAD_SECRET', 'SETUP_SECRET']
    const more = ['READER_TOKEN', 'SMTP_URL', 'MAIL_FROM', 'DEMO', 'DEMO_PASSWORD', 'DATA_DIR', 'HOST']
    const empty = Object.fromEntries([...names, ...more].map((name) => [name, '']))
    expect(parseEnvironment(empty)).toEqual(parseEnvironment({}))
  })

  it.each([
    ['0', false],
    ['false', false],
    ['1', true],
    ['true', true],
  ])('with DEMO=%s has demo content: %s', (value, isOn) => {
    expect(parseEnvironment({ DEMO: value }).DEMO).toBe(isOn)
  })

  it('takes what is set and leaves out what it does not know', () => {
    const given = {
      PAYLOAD_SECRET: SECRET,
      MONGODB_URI: 'mongodb+srv://paper.example/dateline',
      SMTP_URL: 'smtps://mail.example',
      READER_TOKEN: 'a-token',
      SETUP_SECRET: 'a-setup-secret',
    }
    const parsed = parseEnvironment({ ...given, HOME: '/root' })
    expect(parsed).toMatchObject(given)
    expect(parsed).not.toHaveProperty('HOME')
  })
})

describe('a wrong value', () => {
  it.each([
    ['CMS_PORT', '0', '>=1'],
    ['CMS_PORT', '65536', '<=65535'],
    ['WEB_PORT', '80.5', 'int'],
    ['WEB_PORT', 'http', 'number'],
    ['CMS_URL', 'desk.example', 'without a path'],
    ['SITE_URL', '/news', 'without a path'],
    ['SITE_URL', 'https://news.example/path', 'without a path'],
    ['CMS_URL', 'localhost:3001', 'without a path'],
    ['CMS_URL', 'ftp://desk.example', 'without a path'],
    ['MONGODB_URI', 'postgres://paper.example', '"mongodb"'],
    ['PAYLOAD_SECRET', 'x'.repeat(31), '>=32 characters'],
    ['DEMO', 'no', '"0"|"1"|"true"|"false"'],
    ['DEMO_PASSWORD', 'x'.repeat(7), '>=8 characters'],
    ['SMTP_URL', 'mail.example', '"smtp"'],
    ['MAIL_FROM', 'the newsroom', 'email'],
  ])('of %s (%s) stops the start with its name and what is allowed: %s', (name, value, allowed) => {
    const lines = refusalOf({ [name]: value }).split('\n')
    expect(lines).toEqual(['The environment is not right.', expect.stringContaining(`${name}: `)])
    expect(lines[1]).toContain(allowed)
  })

  it('is told together with all others', () => {
    expect(refusalOf({ CMS_PORT: 'x', DEMO: 'maybe', MAIL_FROM: 'x', HOST: '0.0.0.0' }).split('\n')).toEqual([
      'The environment is not right.',
      expect.stringContaining('CMS_PORT: '),
      expect.stringContaining('DEMO: '),
      expect.stringContaining('MAIL_FROM: '),
    ])
  })

  it.each(['PAYLOAD_SECRET', 'MONGODB_URI', 'SMTP_URL', 'DEMO_PASSWORD'])(
    'of %s, which is a secret, is not repeated',
    (name) => {
      const message = refusalOf({ [name]: 'canary' })
      expect(message).toContain(name)
      expect(message).not.toContain('canary')
    },
  )
})

describe('the process', () => {
  afterEach(() => {
    vi.unstubAllEnvs()
  })
  /** The module reads the environment once, when it is loaded. */
  const loaded = async (variables: Record<string, string>) => {
    vi.resetModules()
    for (const name of ['PAYLOAD_SECRET', 'MONGODB_URI', 'DATA_DIR']) vi.stubEnv(name, variables[name] ?? '')
    return import('./env')
  }
  const MONGODB_URI = 'mongodb://127.0.0.1:27018/dateline?replicaSet=rs0'

  it('keeps pictures in the data folder', async () => {
    expect((await loaded({ DATA_DIR: '/srv/papers' })).MEDIA_DIR).toBe('/srv/papers/media')
  })

  it('loads without secrets, and names the one that it cannot serve without', async () => {
    expect((await loaded({ MONGODB_URI })).requireRuntimeSecrets).toThrow(/^PAYLOAD_SECRET is missing/)
    expect((await loaded({ PAYLOAD_SECRET: SECRET })).requireRuntimeSecrets).toThrow(
      /^MONGODB_URI is missing/,
    )
  })

  it('serves with both', async () => {
    const { requireRuntimeSecrets } = await loaded({ PAYLOAD_SECRET: SECRET, MONGODB_URI })
    expect(requireRuntimeSecrets()).toEqual({ secret: SECRET, uri: MONGODB_URI })
  })
})
