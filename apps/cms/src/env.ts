import { join, resolve } from 'node:path'
import { z } from 'zod'

/** The only reader of process.env in the CMS. A wrong value stops the start with its name and what is allowed. */

const port = z.coerce.number().int().min(1).max(65535)
const isOrigin = (text: string): boolean =>
  /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text.replace(/\/$/, '')
const origin = z
  .string()
  .refine(isOrigin, 'an http or https address without a path, such as https://news.example')
const isOn = z.enum(['0', '1', 'true', 'false']).transform((value) => value === '1' || value === 'true')

const schema = z.object({
  HOST: z.string().default('127.0.0.1'),
  CMS_PORT: port.default(3001),
  WEB_PORT: port.default(3000),
  CMS_URL: origin.optional(),
  SITE_URL: origin.optional(),
  MONGODB_URI: z.string().startsWith('mongodb').optional(),
  DATA_DIR: z.string().default('.data'),
  PAYLOAD_SECRET: z.string().min(32).optional(),
  READER_TOKEN: z.string().optional(),
  SETUP_SECRET: z.string().optional(),
  DEMO: isOn.default(true),
  DEMO_PASSWORD: z.string().min(8).default('dateline-demo'),
  SMTP_URL: z.string().startsWith('smtp').optional(),
  MAIL_FROM: z.email().default('newsroom@dateline.example'),
  NODE_ENV: z.string().default('development'),
})

export type Environment = z.infer<typeof schema> & { CMS_URL: string; SITE_URL: string; DATA_DIR: string }

/** @throws Error that names each wrong variable and what it may be */
export const parseEnvironment = (source: Record<string, string | undefined>): Environment => {
  // An empty value is how a shell or a container says "not set".
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = schema.safeParse(given)
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`The environment is not right.\n  ${wrong.join('\n  ')}`)
  }
  const value = parsed.data
  return {
    ...value,
    CMS_URL: (value.CMS_URL ?? `http://127.0.0.1:${value.CMS_PORT}`).replace(/\/$/, ''),
    SITE_URL: (value.SITE_URL ?? `http://127.0.0.1:${value.WEB_PORT}`).replace(/\/$/, ''),
    DATA_DIR: resolve(value.DATA_DIR),
  }
}

export const env = parseEnvironment(process.env)

/** Where uploaded pictures are kept. */
export const MEDIA_DIR = join(env.DATA_DIR, 'media')

/**
 * The two values without which nothing may run. They are asked for when the process starts to serve, not when its
 * modules are loaded: a build needs neither.
 * @throws Error that names the missing variable
 */
export const requireRuntimeSecrets = (): { secret: string; uri: string } => {
  if (env.PAYLOAD_SECRET === undefined)
    throw new Error('PAYLOAD_SECRET is missing: at least 32 characters. `npm start` makes one.')
  if (env.MONGODB_URI === undefined)
    throw new Error('MONGODB_URI is missing. `npm start` runs a database and sets it.')
  return { secret: env.PAYLOAD_SECRET, uri: env.MONGODB_URI }
}
