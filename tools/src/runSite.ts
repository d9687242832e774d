import type { Environment } from './env'
import { loadDemo, refuseReachableDemo } from './loadDemo'
import { refuseTakenPorts } from './ports'
import type { Mode } from './processes/appSpecs'
import { appSpecs } from './processes/appSpecs'
import { PROCESS_NAMES, readPid, releaseHold, removePid, writePid } from './processes/pidFile'
import { startProcess } from './processes/startProcess'
import { stopAll } from './processes/stopProcess'
import { supervise } from './processes/supervise'
import type { Progress } from './progress'
import { createProgress } from './progress'
import { Refusal } from './refusal'
import { readSecrets } from './secrets'
import { startDatabase } from './startDatabase'

type Input = {
  environment: Environment
  mode: Mode
  signal: AbortSignal
  /** What can go on while the database starts and the demo newspaper is loaded: the build. */
  prepare: (progress: Progress, signal: AbortSignal) => Promise<void>
}

/** Starts the whole, says where it is, and keeps it running until the signal aborts. Then everything is stopped. */
export const runSite = async ({ environment, mode, signal, prepare }: Input): Promise<void> => {
  const progress = createProgress()
  const { dataDir } = environment
  const secrets = readSecrets(environment)
  takePlace(dataDir)
  try {
    await stopLeftovers(dataDir, progress)
    await refuseTakenPorts(environment)
    const preparation = new AbortController()
    const either = AbortSignal.any([signal, preparation.signal])
    const [{ uri, spec }] = await settleTogether(
      [
        startDatabase({ environment, progress, signal: either }).then(async (database) => {
          await refuseReachableDemo(environment, database.uri)
          if (environment.hasDemo)
            await loadDemo({ environment, secrets, mongodbUri: database.uri, progress, signal: either })
          return database
        }),
        prepare(progress, either),
      ],
      preparation,
    )
    const apps = appSpecs({ environment, secrets, mongodbUri: uri, mode })
    await Promise.all(
      apps.map(async (app) => {
        const readiness = await startProcess({ spec: app, dataDir, signal })
        progress(
          `${app.name}: ${readiness === 'alive' ? `runs, but does not call itself ready. Its log: ${app.logFile}` : 'ready'}`,
        )
      }),
    )
    console.log(welcome(environment))
    await supervise({ specs: spec ? [spec, ...apps] : apps, dataDir, progress, signal })
  } finally {
    if (signal.aborted) console.log('\nStopping …')
    await stopAll(dataDir)
    removePid({ dataDir, name: 'start' })
    if (signal.aborted) console.log('Stopped. The data are kept.')
  }
}

/** Waits for all; when one fails the others are told to end, and are waited for before the failure is passed on. */
const settleTogether = async <Works extends Promise<unknown>[]>(
  works: [...Works],
  abort: AbortController,
): Promise<{ [Index in keyof Works]: Awaited<Works[Index]> }> => {
  try {
    return await Promise.all(works)
  } catch (error) {
    abort.abort()
    await Promise.allSettled(works)
    throw error
  }
}

/** One start at a time for a data folder. */
const takePlace = (dataDir: string) => {
  const running = readPid({ dataDir, name: 'start' })
  if (running !== undefined) {
    throw new Refusal(
      `Dateline already runs with this DATA_DIR (process ${String(running)}). Stop it with Ctrl-C there or, if there is no such place any more, with: kill ${String(running)}\nOr choose another DATA_DIR and other ports.`,
    )
  }
  writePid({ dataDir, name: 'start' }, process.pid)
}

/** What an earlier start could not stop, because it was killed itself. */
const stopLeftovers = async (dataDir: string, progress: Progress) => {
  if (PROCESS_NAMES.some((name) => readPid({ dataDir, name }) !== undefined)) {
    progress('stopping what an earlier run left …')
    await stopAll(dataDir)
  }
  for (const name of PROCESS_NAMES) releaseHold({ dataDir, name })
}

const welcome = ({ siteUrl, cmsUrl, hasDemo, demoPassword }: Environment): string => {
  const accounts = ['reporter', 'editor', 'publisher', 'fundraiser', 'admin'].map(
    (role) => `    ${role}@dateline.example`,
  )
  return [
    '',
    `  Reader site   ${siteUrl}`,
    `  Newsroom      ${cmsUrl}/admin`,
    ...(hasDemo ? ['', `  Demo accounts, password ${demoPassword}:`, ...accounts] : []),
    '',
    '  Ctrl-C stops everything.',
    '',
  ].join('\n')
}
