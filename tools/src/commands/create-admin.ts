import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { cmsEnvironment } from '../childEnvironment'
import { cmsScript } from '../cmsScript'
import { readEnvironment } from '../env'
import { ROOT } from '../paths'
import { readPid } from '../processes/pidFile'
import { stopProcess } from '../processes/stopProcess'
import { createProgress } from '../progress'
import { runCommand } from '../runCommand'
import { Refusal } from '../refusal'
import { readSecrets } from '../secrets'
import { startDatabase } from '../startDatabase'

const HELP = `npm run create-admin -- --email <address> --name <name> [--password <password>]
Makes an account with the role admin. Starts the database for it when it is not running. Without --password one is
made up and printed.`

const OPTIONS = { email: { type: 'string' }, name: { type: 'string' }, password: { type: 'string' } } as const

await runCommand({ help: HELP, options: OPTIONS }, async ({ options, signal }) => {
  if (options.email === undefined || options.name === undefined)
    throw new Refusal(`--email and --name are needed.\n\n${HELP}`)
  const environment = readEnvironment()
  const secrets = readSecrets(environment)
  const place = { dataDir: environment.dataDir, name: 'database' } as const
  const isRunning = readPid(place) !== undefined
  try {
    const { uri } = await startDatabase({ environment, progress: createProgress(), signal })
    const flags = Object.entries(options).map(([name, value]) => `--${name}=${String(value)}`)
    const child = spawn(process.execPath, [...cmsScript('createAdmin.ts'), ...flags], {
      cwd: join(ROOT, 'apps', 'cms'),
      env: cmsEnvironment({ environment, secrets, mongodbUri: uri, mode: 'production' }),
      stdio: 'inherit',
    })
    const [code] = (await once(child, 'exit')) as [number | null]
    return code ?? 1
  } finally {
    if (!isRunning && environment.mongodbUri === undefined) await stopProcess(place)
  }
})
