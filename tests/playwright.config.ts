import { defineConfig, devices } from '@playwright/test'
import { BROWSER_ARGUMENTS } from './browserArguments'
import { readTestEnvironment } from './env'

const { siteUrl, cmsUrl, chromiumPath } = readTestEnvironment()

const READER = /\/(e2e|a11y)\/reader.*\.spec\.ts$/
const EDITOR = /\/(e2e|a11y)\/editor.*\.spec\.ts$/

export default defineConfig({
  testDir: '.',
  outputDir: '../test-results',
  forbidOnly: true,
  // One at a time: that a publication is seen within a second is measured beside no other browser. And Payload keeps an
  // account's logins in one list, which it reads and writes back, so that of two at the same moment one is lost.
  workers: 1,
  retries: 0,
  timeout: 60_000,
  // A page of the newsroom on a busy machine takes longer than the five seconds that are the habit.
  expect: { timeout: 20_000 },
  use: {
    trace: 'retain-on-failure',
    // Each test sees what the site answers; the one of reading without a connection allows it.
    serviceWorkers: 'block',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: chromiumPath,
      args: BROWSER_ARGUMENTS,
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
      name: 'editor-phone',
      testMatch: EDITOR,
      use: { ...devices['Pixel 7'], baseURL: cmsUrl },
    },
    {
      name: 'editor-desktop',
      testMatch: EDITOR,
      use: { ...devices['Desktop Chrome'], viewport: { width: 1440, height: 900 }, baseURL: cmsUrl },
    },
    { name: 'screenshots', testMatch: /\/screenshots\/.*\.spec\.ts$/ },
  ],
})
