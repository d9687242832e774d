import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { cmsEnvironment, webEnvironment } from '../childEnvironment'
import { cmsScript } from '../cmsScript'
import type { Environment } from '../env'
import { listeningAddress } from '../listeningAddress'
import { ROOT } from '../paths'
import { refuseTakenPort } from '../ports'
import { Refusal } from '../refusal'
import type { Secrets } from '../secrets'
import type { ProcessSpec, Readiness } from './processSpec'

export type Mode = 'production' | 'development'
type Input = { environment: Environment; secrets: Secrets; mongodbUri: string; mode: Mode }

const CMS = join(ROOT, 'apps', 'cms')
const WEB = join(ROOT, 'apps', 'web')

/** The CMS, its worker and the reader site. */
export const appSpecs = (input: Input): ProcessSpec[] => [cmsSpec(input), workerSpec(input), webSpec(input)]

const cmsSpec = (input: Input): ProcessSpec => {
  const { host, cmsPort, dataDir } = input.environment
  const next = join('node_modules', 'next', 'dist', 'bin', 'next')
  return {
    name: 'cms',
    file: process.execPath,
    args: [next, input.mode === 'development' ? 'dev' : 'start', '-p', String(cmsPort), '-H', host],
    cwd: CMS,
    env: cmsEnvironment(input),
    logFile: join(dataDir, 'log', 'cms.log'),
    before: async () => {
      if (input.mode === 'production') refuseUnbuilt(CMS)
      await refuseTakenPort({ port: cmsPort, host, variable: 'CMS_PORT' })
    },
    readiness: () => askHealth(host, cmsPort),
  }
}

const workerSpec = (input: Input): ProcessSpec => ({
  name: 'worker',
  file: process.execPath,
  args: [...(input.mode === 'development' ? ['--watch'] : []), ...cmsScript('worker.ts')],
  cwd: CMS,
  env: cmsEnvironment(input),
  logFile: join(input.environment.dataDir, 'log', 'worker.log'),
  readiness: (output) => Promise.resolve(/^worker ready$/m.test(output) ? 'ready' : 'silent'),
})

const webSpec = (input: Input): ProcessSpec => {
  const { host, webPort, dataDir } = input.environment
  return {
    name: 'web',
    file: process.execPath,
    args:
      input.mode === 'development'
        ? ['--import', 'tsx', join('src', 'server.ts'), '--dev']
        : [join('dist', 'server.mjs')],
    cwd: WEB,
    env: webEnvironment(input),
    logFile: join(dataDir, 'log', 'web.log'),
    before: async () => {
      if (input.mode === 'production') refuseUnbuilt(WEB)
      await refuseTakenPort({ port: webPort, host, variable: 'WEB_PORT' })
    },
    readiness: () => askHealth(host, webPort),
  }
}

const refuseUnbuilt = (app: string) => {
  if (!existsSync(join(app, '.next', 'BUILD_ID')))
    throw new Refusal(`${app} is not built. npm start builds it.`)
}

const askHealth = async (host: string, port: number): Promise<Readiness> => {
  const address = listeningAddress({ host, port })
  const isOk = async (path: string) => {
    const answer = await fetch(address + path, { signal: AbortSignal.timeout(5000) }).catch(() => undefined)
    await answer?.body?.cancel()
    return answer?.ok === true
  }
  if (await isOk('/readyz')) return 'ready'
  return (await isOk('/livez')) ? 'alive' : 'silent'
}
