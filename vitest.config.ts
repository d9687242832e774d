import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const SLOW_MS = 60_000

/** The name by which the routes of the CMS import its configuration. */
const resolve = {
  alias: { '@payload-config': fileURLToPath(new URL('apps/cms/src/payload.config.ts', import.meta.url)) },
}
const MINUTES = 600_000

export default defineConfig({
  test: {
    // One core is left alone by default, which of two is half of them.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            'packages/*/{src,gallery}/**/*.test.{ts,tsx}',
            'apps/*/src/**/*.test.{ts,tsx}',
            'tools/src/**/*.test.ts',
            'tests/support/**/*.test.ts',
          ],
          // Some try thousands of cases: on a busy machine that takes longer than the five seconds of a default.
          testTimeout: SLOW_MS,
        },
      },
      {
        resolve,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          globalSetup: 'tests/sharedDatabase.ts',
          testTimeout: SLOW_MS,
          hookTimeout: SLOW_MS,
        },
      },
      {
        resolve,
        test: {
          name: 'contract',
          include: ['tests/contract/**/*.test.ts'],
          globalSetup: 'tests/sharedDatabase.ts',
          testTimeout: SLOW_MS,
          hookTimeout: SLOW_MS,
        },
      },
      // These two measure and break the running newspaper that `npm run bench` and `npm run faults` start.
      {
        test: {
          name: 'bench',
          include: ['tests/bench/**/*.test.ts'],
          testTimeout: MINUTES,
          hookTimeout: MINUTES,
          // Each measures alone.
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'faults',
          include: ['tests/faults/**/*.test.ts'],
          testTimeout: MINUTES,
          hookTimeout: MINUTES,
          fileParallelism: false,
        },
      },
    ],
  },
})
