import type { Environment } from '../env'
import { readEnvironment } from '../env'
import { appSpecs } from '../processes/appSpecs'
import type { ProcessName } from '../processes/pidFile'
import { PROCESS_NAMES, holdDown, isHeldDown, readPid } from '../processes/pidFile'
import { startProcess } from '../processes/startProcess'
import { killProcess, stopProcess } from '../processes/stopProcess'
import { createProgress } from '../progress'
import { Refusal } from '../refusal'
import { runCommand } from '../runCommand'
import { readSecrets } from '../secrets'
import { databaseUri, startDatabase } from '../startDatabase'

const HELP = `npm run stack -- status|start|stop|kill [database|cms|worker|web]
The running processes one by one, or all of them when none is named.
  status  which run, and where their logs are
  start   starts what does not run, and leaves it running; needs a build, which npm start makes
  stop    asks to end, and waits
  kill    kill -9
What is stopped or killed here stays down, under a running npm start too, until it is started here again.
Pid files: DATA_DIR/run/<name>.pid. Logs: DATA_DIR/log/.`

await runCommand({ help: HELP }, async ({ positionals: [action, name], signal }) => {
  const environment = readEnvironment()
  const names = namesFor(name)
  switch (action) {
    case 'status':
      return printStatus(names, environment)
    case 'start':
      return start(names, environment, signal)
    case 'stop':
    case 'kill':
      return end({
        names,
        dataDir: environment.dataDir,
        endProcess: action === 'stop' ? stopProcess : killProcess,
      })
    default:
      throw new Refusal(HELP)
  }
})

function namesFor(name: string | undefined): ProcessName[] {
  if (name === undefined) return [...PROCESS_NAMES]
  const found = PROCESS_NAMES.find((candidate) => candidate === name)
  if (found === undefined)
    throw new Refusal(`There is no process "${name}". There are: ${PROCESS_NAMES.join(', ')}.`)
  return [found]
}

function printStatus(names: ProcessName[], { dataDir, mongodbUri }: Environment): number {
  for (const name of names) {
    const pid = readPid({ dataDir, name })
    const state =
      pid === undefined
        ? isHeldDown({ dataDir, name })
          ? 'stopped by hand'
          : 'not running'
        : `running, process ${String(pid)}`
    const isElsewhere = name === 'database' && mongodbUri !== undefined
    console.log(`${name.padEnd(9)} ${isElsewhere ? 'elsewhere, by MONGODB_URI' : state}`)
  }
  console.log(`logs      ${dataDir}/log`)
  return 0
}

async function start(names: ProcessName[], environment: Environment, signal: AbortSignal): Promise<number> {
  const progress = createProgress()
  const { dataDir } = environment
  if (names.includes('database')) await startDatabase({ environment, progress, signal })
  const specs = appSpecs({
    environment,
    secrets: readSecrets(environment),
    mongodbUri: databaseUri(environment),
    mode: 'production',
  })
  for (const spec of specs.filter((candidate) => names.includes(candidate.name))) {
    const readiness = await startProcess({ spec, dataDir, signal })
    const words = {
      running: 'runs already',
      ready: 'ready',
      alive: 'runs, but does not call itself ready',
      silent: 'silent',
    }
    progress(`${spec.name}: ${words[readiness]}`)
  }
  return 0
}

type End = { names: ProcessName[]; dataDir: string; endProcess: typeof stopProcess }

async function end({ names, dataDir, endProcess }: End): Promise<number> {
  for (const name of names.toReversed()) {
    holdDown({ dataDir, name })
    console.log(`${name.padEnd(9)} ${(await endProcess({ dataDir, name })) ? 'ended' : 'was not running'}`)
  }
  return 0
}
