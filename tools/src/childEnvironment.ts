import type { Environment } from './env'
import type { Secrets } from './secrets'

/** What only the CMS, its worker and its scripts may know. The reader site gets none of it. */
const CMS_ONLY = [
  'MONGODB_URI',
  'PAYLOAD_SECRET',
  'DEMO_PASSWORD',
  'SETUP_SECRET',
  'SMTP_URL',
  'STRIPE_SECRET_KEY',
  'STRIPE_WEBHOOK_SECRET',
] as const

type ChildInput = {
  environment: Environment
  secrets: Secrets
  mongodbUri: string
  mode: 'production' | 'development'
}

/** The environment of the CMS, its worker and its scripts. */
export const cmsEnvironment = ({
  environment,
  secrets,
  mongodbUri,
  mode,
}: ChildInput): NodeJS.ProcessEnv => ({
  ...environment.inherited,
  HOST: environment.host,
  WEB_PORT: String(environment.webPort),
  CMS_PORT: String(environment.cmsPort),
  SITE_URL: environment.siteUrl,
  CMS_URL: environment.cmsUrl,
  MONGODB_URI: mongodbUri,
  DATA_DIR: environment.dataDir,
  PAYLOAD_SECRET: secrets.payloadSecret,
  READER_TOKEN: secrets.readerToken,
  DEMO: environment.hasDemo ? '1' : '0',
  DEMO_PASSWORD: environment.demoPassword,
  NODE_ENV: mode,
  NEXT_TELEMETRY_DISABLED: '1',
})

/** The environment of the reader site: no database key, no secret of the newsroom. */
export const webEnvironment = (input: ChildInput): NodeJS.ProcessEnv => {
  const env = { ...cmsEnvironment(input) }
  for (const name of CMS_ONLY) delete env[name]
  return env
}
