import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { aTemporaryEnvironment } from './aTemporaryEnvironment'
import { build } from './build'
import { cmsEnvironment } from './childEnvironment'
import { readEnvironment } from './env'
import { findChromium } from './findChromium'
import { loadDemo } from './loadDemo'
import { ROOT } from './paths'
import { appSpecs } from './processes/appSpecs'
import { startProcess } from './processes/startProcess'
import type { Progress } from './progress'
import { createProgress } from './progress'
import { Refusal } from './refusal'
import { readSecrets } from './secrets'
import { startDatabase } from './startDatabase'
import type { TestCounts } from './testCounts'
import { countPlaywright, countVitest, judgeLayer, NO_TESTS, sumCounts } from './testCounts'

const SITE_CONFIG = 'playwright.config.ts'
const VISUAL_CONFIG = join('visual', SITE_CONFIG)

/** What can be run, and by whom. `npm test` runs the first six; the others take long and have commands of their own. */
export const LAYERS = {
  unit: { runner: 'vitest', needsSite: false, needsBrowser: false },
  integration: { runner: 'vitest', needsSite: false, needsBrowser: false },
  visual: { runner: 'playwright', config: VISUAL_CONFIG, needsSite: false, needsBrowser: true },
  contract: { runner: 'vitest', needsSite: true, needsBrowser: false },
  e2e: { runner: 'playwright', config: SITE_CONFIG, needsSite: true, needsBrowser: true },
  a11y: { runner: 'playwright', config: SITE_CONFIG, needsSite: true, needsBrowser: true },
  bench: { runner: 'vitest', needsSite: true, needsBrowser: true },
  faults: { runner: 'vitest', needsSite: true, needsBrowser: true },
  screenshots: { runner: 'playwright', config: SITE_CONFIG, needsSite: true, needsBrowser: true },
} as const
export type Layer = keyof typeof LAYERS

type Run = {
  layers: readonly Layer[]
  /** Parts of the names of test files. With any, only those files run. */
  files?: readonly string[]
  /** Whether the visual tests take what they see now for what they shall see. */
  isAccepting?: boolean
  signal: AbortSignal
}

/**
 * Runs the tests of each layer and prints the sum, `N passed, N failed`.
 * @returns the exit code
 */
export const runLayers = async ({
  layers,
  files = [],
  isAccepting = false,
  signal,
}: Run): Promise<number> => {
  const progress = createProgress()
  const counts: TestCounts[] = []
  const run = async (layer: Layer, env: NodeJS.ProcessEnv) => {
    progress(`${layer} tests …`)
    const counted = await runLayer({ layer, files, isAccepting, env, signal })
    progress(`${layer}: ${describeCounts(counted)}`)
    counts.push(counted)
  }
  const countAsFailed = (error: unknown) => {
    signal.throwIfAborted()
    // What the tests need could not be had: none of them ran, and the sum must not look green.
    console.error(error instanceof Refusal ? error.message : error)
    counts.push({ ...NO_TESTS, failed: 1 })
  }
  const environment = readEnvironment()
  const runWithoutSite = async (layer: Layer) => {
    const browser = LAYERS[layer].needsBrowser ? { CHROMIUM: findChromium(environment, progress) } : {}
    await run(layer, { ...environment.inherited, ...browser })
  }
  for (const layer of layers.filter((name) => !LAYERS[name].needsSite))
    await runWithoutSite(layer).catch(countAsFailed)
  const siteLayers = layers.filter((name) => LAYERS[name].needsSite)
  if (siteLayers.length > 0) {
    await withSite(
      { needsBrowser: siteLayers.some((name) => LAYERS[name].needsBrowser), progress, signal },
      async (env) => {
        for (const layer of siteLayers) await run(layer, env)
      },
    ).catch(countAsFailed)
  }
  const { passed, failed } = sumCounts(counts)
  progress('done')
  console.log(`${String(passed)} passed, ${String(failed)} failed`)
  return failed === 0 ? 0 : 1
}

const describeCounts = ({ passed, failed, skipped }: TestCounts): string =>
  `${String(passed)} passed, ${String(failed)} failed${skipped === 0 ? '' : `, ${String(skipped)} skipped`}`

async function runLayer({
  layer,
  files,
  isAccepting,
  env,
  signal,
}: {
  layer: Layer
  files: readonly string[]
  isAccepting: boolean
  env: NodeJS.ProcessEnv
  signal: AbortSignal
}): Promise<TestCounts> {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-report-'))
  const report = join(folder, 'report.json')
  const means = LAYERS[layer]
  try {
    const exitCode =
      means.runner === 'vitest'
        ? await runNode({
            args: [
              ...[join(ROOT, 'node_modules', 'vitest', 'vitest.mjs'), 'run', '--project', layer, ...files],
              ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
            ],
            cwd: ROOT,
            env,
            signal,
          })
        : await runNode({
            args: [
              ...[join('node_modules', '@playwright', 'test', 'cli.js'), 'test'],
              ...(files.length === 0 ? [''] : files).map((file) => `/${layer}/.*${file}`),
              ...[`--config=${means.config}`, '--reporter=line,json'],
              ...(isAccepting ? ['--update-snapshots'] : []),
            ],
            cwd: join(ROOT, 'tests'),
            env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
            signal,
          })
    const count = means.runner === 'vitest' ? countVitest : countPlaywright
    const counts = existsSync(report) ? count(JSON.parse(readFileSync(report, 'utf8'))) : NO_TESTS
    return judgeLayer({ counts, exitCode })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** @returns the exit code; null when a signal ended it */
async function runNode({
  args,
  cwd,
  env,
  signal,
}: {
  args: string[]
  cwd: string
  env: NodeJS.ProcessEnv
  signal: AbortSignal
}): Promise<number | null> {
  const child = spawn(process.execPath, args, { cwd, env, stdio: 'inherit' })
  const end = () => child.kill('SIGTERM')
  signal.addEventListener('abort', end, { once: true })
  const [exitCode] = (await once(child, 'close')) as [number | null]
  signal.removeEventListener('abort', end)
  signal.throwIfAborted()
  return exitCode
}

type Site = { needsBrowser: boolean; progress: Progress; signal: AbortSignal }

/** Builds, starts a newspaper of its own with the demo content, and clears it away whatever happens. */
async function withSite(
  { needsBrowser, progress, signal }: Site,
  runTests: (env: NodeJS.ProcessEnv) => Promise<void>,
): Promise<void> {
  const { environment, clear } = await aTemporaryEnvironment()
  try {
    const chromium = needsBrowser ? findChromium(environment, progress) : undefined
    await build({ environment, progress, signal })
    const secrets = readSecrets(environment)
    const { uri } = await startDatabase({ environment, progress, signal })
    await loadDemo({ environment, secrets, mongodbUri: uri, progress, signal })
    const input = { environment, secrets, mongodbUri: uri, mode: 'production' } as const
    for (const spec of appSpecs(input)) await startProcess({ spec, dataDir: environment.dataDir, signal })
    progress(`the newspaper for the tests runs: ${environment.siteUrl} and ${environment.cmsUrl}`)
    await runTests({ ...cmsEnvironment(input), NODE_ENV: 'test', CHROMIUM: chromium })
  } finally {
    await clear()
  }
}
