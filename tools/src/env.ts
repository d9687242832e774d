import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { listeningAddress } from './listeningAddress'
import { ROOT } from './paths'
import { refuseUnusableFolder } from './refuseUnusableFolder'
import { Refusal } from './refusal'

const LOOPBACK = ['127.0.0.1', 'localhost', '::1']
export const MINIMUM_SECRET_LENGTH = 32

const port = (fallback: number) =>
  z
    .string()
    .regex(/^\d+$/)
    .transform(Number)
    .pipe(z.number().min(1).max(65535))
    .default(fallback)
    .meta({ description: 'a port, 1 to 65535' })

const origin = () =>
  z
    .url({ protocol: /^https?$/ })
    .refine((text) => URL.canParse(text) && new URL(text).pathname === '/' && !/[?#]/.test(text))
    .transform((text) => new URL(text).origin)
    .optional()
    .meta({ description: 'an http or https address without a path, such as https://news.example' })

const variables = z.object({
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/)
    .refine((host) => URL.canParse(`http://${host.includes(':') ? `[${host}]` : host}`))
    .default('127.0.0.1')
    .meta({ description: 'an address or a host name to listen on, without a port' }),
  WEB_PORT: port(3000),
  CMS_PORT: port(3001),
  MONGOD_PORT: port(27018),
  MONGODB_URI: z
    .string()
    .regex(/^mongodb(\+srv)?:\/\/.+/)
    .optional()
    .meta({ description: 'mongodb://…/?replicaSet=<name> or mongodb+srv://…' }),
  MONGOD: z.string().optional().meta({ description: 'the path of a mongod' }),
  DATA_DIR: z.string().default('.data').meta({ description: 'a folder' }),
  SITE_URL: origin(),
  CMS_URL: origin(),
  PAYLOAD_SECRET: z.string().optional(),
  READER_TOKEN: z.string().optional(),
  DEMO: z
    .enum(['0', '1'])
    .default('1')
    .meta({ description: '0 (no demo content and no demo accounts) or 1' }),
  DEMO_PASSWORD: z.string().min(8).default('dateline-demo').meta({ description: 'at least 8 characters' }),
  SETUP_SECRET: z.string().min(16).optional().meta({ description: 'at least 16 characters' }),
  STRIPE_SECRET_KEY: z.string().optional(),
  STRIPE_WEBHOOK_SECRET: z.string().optional(),
  STRIPE_API_BASE: origin(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/.+/)
    .optional()
    .meta({ description: 'smtp://… or smtps://…' }),
  S3_ENDPOINT: origin(),
  XDG_CACHE_HOME: z.string().optional().meta({ description: 'a folder' }),
  CHROMIUM: z.string().optional().meta({ description: 'the path of a Chromium, for the browser tests' }),
})

export type Environment = {
  host: string
  isLoopback: boolean
  webPort: number
  cmsPort: number
  mongodPort: number
  mongodbUri?: string
  /** Absolute. */
  mongodPath?: string
  /** Absolute. */
  dataDir: string
  /** Where programs that we fetch are kept; shared by all checkouts of this user. Absolute. */
  cacheDir: string
  /** Origins, without a slash at the end. */
  siteUrl: string
  cmsUrl: string
  payloadSecret?: string
  readerToken?: string
  hasDemo: boolean
  demoPassword: string
  /** Absolute. */
  chromiumPath?: string
  /** Everything that was set, for the programs that we start. */
  inherited: NodeJS.ProcessEnv
}

/** Parses the environment, or refuses with each wrong variable's name and what is allowed. An empty value counts as unset. */
export const parseEnvironment = (env: NodeJS.ProcessEnv): Environment => {
  const parsed = variables.safeParse(
    Object.fromEntries(Object.entries(env).filter(([, value]) => value !== '')),
  )
  if (!parsed.success) {
    const names = [
      ...new Set(parsed.error.issues.map((issue) => String(issue.path[0]))),
    ] as (keyof typeof variables.shape)[]
    throw new Refusal(names.map((name) => wrongValue(name, env[name])).join('\n'))
  }
  const value = parsed.data
  refuseSharedPorts(value)
  const hasDemo = value.DEMO !== '0'
  const isLoopback = LOOPBACK.includes(value.HOST)
  if (!isLoopback && hasDemo) {
    throw new Refusal(
      `HOST=${value.HOST} is refused while demo accounts exist: their password is public. Set DEMO=0, or leave HOST on 127.0.0.1.`,
    )
  }
  return {
    host: value.HOST,
    isLoopback,
    webPort: value.WEB_PORT,
    cmsPort: value.CMS_PORT,
    mongodPort: value.MONGOD_PORT,
    mongodbUri: value.MONGODB_URI,
    mongodPath: value.MONGOD && resolve(ROOT, value.MONGOD),
    dataDir: resolve(ROOT, value.DATA_DIR),
    cacheDir: join(value.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'dateline'),
    siteUrl: value.SITE_URL ?? listeningAddress({ host: value.HOST, port: value.WEB_PORT }),
    cmsUrl: value.CMS_URL ?? listeningAddress({ host: value.HOST, port: value.CMS_PORT }),
    payloadSecret: value.PAYLOAD_SECRET,
    readerToken: value.READER_TOKEN,
    hasDemo,
    demoPassword: value.DEMO_PASSWORD,
    chromiumPath: value.CHROMIUM && resolve(ROOT, value.CHROMIUM),
    inherited: env,
  }
}

/** The environment of this process. Refuses a DATA_DIR that nothing can be written to. */
export const readEnvironment = (overrides: Record<string, string | undefined> = {}): Environment => {
  const environment = parseEnvironment({ ...process.env, ...overrides })
  refuseUnusableFolder(environment.dataDir)
  return environment
}

const SECRET_NAME = /SECRET|TOKEN|PASSWORD|URI|SMTP_URL/

const wrongValue = (name: keyof typeof variables.shape, value: string | undefined): string => {
  const allowed = variables.shape[name].meta()?.description ?? 'a text'
  return SECRET_NAME.test(name)
    ? `${name} is wrong. Allowed: ${allowed}.`
    : `${name}=${value ?? ''} is wrong. Allowed: ${allowed}.`
}

const refuseSharedPorts = (value: z.infer<typeof variables>) => {
  const names = value.MONGODB_URI
    ? (['WEB_PORT', 'CMS_PORT'] as const)
    : (['WEB_PORT', 'CMS_PORT', 'MONGOD_PORT'] as const)
  for (const [index, name] of names.entries()) {
    const other = names.slice(index + 1).find((later) => value[later] === value[name])
    if (other)
      throw new Refusal(
        `${name} and ${other} are both ${String(value[name])}. Each process needs a port of its own.`,
      )
  }
}
