import { z } from 'zod'

const chromium = z.string().optional()

const variables = z.object({
  SITE_URL: z.url(),
  CMS_URL: z.url(),
  MONGODB_URI: z.string(),
  DATA_DIR: z.string(),
  DEMO_PASSWORD: z.string().default('dateline-demo'),
  CHROMIUM: chromium,
  KEYS: z.coerce.number().int().positive().optional(),
  SEED: z.coerce.number().int().optional(),
  STORIES: z.coerce.number().int().positive().optional(),
})

export type TestEnvironment = {
  siteUrl: string
  cmsUrl: string
  mongodbUri: string
  dataDir: string
  demoPassword: string
  /** Undefined for the browser that Playwright brought. */
  chromiumPath?: string
  /** Of the chaos test: how many keys are typed, and which choices are repeated. */
  chaos: { keys?: number | undefined; seed?: number | undefined }
  /** Of the embargo test: how many go out in one minute. */
  stories?: number | undefined
  /** For the commands that a test runs. */
  inherited: NodeJS.ProcessEnv
}

/** Where the running newspaper is that the contract and browser tests are aimed at. `npm test` sets it. */
export const readTestEnvironment = (): TestEnvironment => {
  const value = variables.parse(process.env)
  return {
    siteUrl: value.SITE_URL,
    cmsUrl: value.CMS_URL,
    mongodbUri: value.MONGODB_URI,
    dataDir: value.DATA_DIR,
    demoPassword: value.DEMO_PASSWORD,
    chromiumPath: value.CHROMIUM,
    chaos: { keys: value.KEYS, seed: value.SEED },
    stories: value.STORIES,
    inherited: process.env,
  }
}

/** For the tests that need a browser and no newspaper. Undefined for the browser that Playwright brought. */
export const readChromiumPath = (): string | undefined => chromium.parse(process.env.CHROMIUM)
