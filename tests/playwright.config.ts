import { defineConfig, devices } from '@playwright/test'
import { readTestEnvironment } from './env'

const { siteUrl, cmsUrl, chromiumPath } = readTestEnvironment()

const READER = /\/(e2e|a11y)\/reader.*\.spec\.ts$/
const EDITOR = /\/(e2e|a11y)\/editor.*\.spec\.ts$/

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  forbidOnly: true,
  // The editor's tests share one newspaper; two at a time is what a small machine carries.
  workers: 2,
  retries: 0,
  timeout: 60_000,
  use: {
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: chromiumPath,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'reader-phone', testMatch: READER, use: { ...devices['Pixel 7'], baseURL: siteUrl } },
    {
      name: 'reader-desktop',
      testMatch: READER,
      use: { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 800 }, baseURL: siteUrl },
    },
    {
      name: 'logins',
      testMatch: /\/logIn\.setup\.ts$/,
      use: { ...devices['Desktop Chrome'], baseURL: cmsUrl },
    },
    {
      name: 'editor-phone',
      testMatch: EDITOR,
      dependencies: ['logins'],
      use: { ...devices['Pixel 7'], baseURL: cmsUrl },
    },
    {
      name: 'editor-desktop',
      testMatch: EDITOR,
      dependencies: ['logins'],
      use: { ...devices['Desktop Chrome'], viewport: { width: 1440, height: 900 }, baseURL: cmsUrl },
    },
    { name: 'screenshots', testMatch: /\/screenshots\/.*\.spec\.ts$/ },
  ],
})
