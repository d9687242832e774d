import { defineConfig } from '@playwright/test'
import { BROWSER_ARGUMENTS } from '../browserArguments'
import { readChromiumPath } from '../env'

/** Apart from the other browser tests: it needs no newspaper. What differs between machines and browsers is frozen. */
export default defineConfig({
  testDir: '.',
  outputDir: 'test-results',
  snapshotPathTemplate: '{testDir}/baselines/{arg}{ext}',
  forbidOnly: true,
  workers: 2,
  // Six pictures each, and a machine may be busy.
  timeout: 120_000,
  retries: 0,
  expect: {
    toHaveScreenshot: { threshold: 0.1, maxDiffPixelRatio: 0.005, stylePath: './frozen.css' },
  },
  use: {
    serviceWorkers: 'block',
    deviceScaleFactor: 1,
    locale: 'en-GB',
    timezoneId: 'UTC',
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      executablePath: readChromiumPath(),
      // Letters are drawn from their outlines alone, in grey: hints and colours of a screen are the machine's own.
      args: [
        ...BROWSER_ARGUMENTS,
        '--font-render-hinting=none',
        '--disable-lcd-text',
        '--force-color-profile=srgb',
      ],
    },
  },
  projects: [
    { name: 'gallery', testMatch: 'gallery.setup.ts', teardown: 'baselines' },
    { name: 'visual', testMatch: 'looks.spec.ts', dependencies: ['gallery'] },
    { name: 'baselines', testMatch: 'baselines.teardown.ts' },
  ],
})
