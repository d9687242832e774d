import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cmsEnvironment } from './childEnvironment'
import type { Environment } from './env'
import { connectionString } from './mongod/connectionString'
import { ROOT } from './paths'
import { runTask } from './runTask'

const CMS = join(ROOT, 'apps', 'cms')
const GENERATED = [
  { command: 'generate:types', file: join('apps', 'cms', 'src', 'payload-types.ts') },
  {
    command: 'generate:importmap',
    file: join('apps', 'cms', 'src', 'app', '(payload)', 'admin', 'importMap.js'),
  },
]

type Input = { environment: Environment; isCheck: boolean; signal?: AbortSignal }

/** Generates the committed files and names those that changed. A check puts back what was there. Needs no database. */
export const generateFiles = async ({ environment, isCheck, signal }: Input): Promise<string[]> => {
  const changed: string[] = []
  for (const { command, file } of GENERATED) {
    const before = read(file)
    try {
      await runTask({
        title: `payload ${command}`,
        file: process.execPath,
        args: [join('node_modules', 'payload', 'bin.js'), command],
        cwd: CMS,
        env: cmsEnvironment({
          environment,
          // Nothing is read or written with these: the generators look at the configuration alone.
          secrets: { payloadSecret: 'unused'.repeat(8), readerToken: 'unused'.repeat(8) },
          mongodbUri: connectionString({ port: environment.mongodPort }),
          mode: 'production',
        }),
        log: join(environment.dataDir, 'log', 'generate.log'),
        signal,
      })
      if (read(file) !== before) changed.push(file)
    } finally {
      if (isCheck && before !== undefined) writeFileSync(join(ROOT, file), before)
    }
  }
  return changed
}

const read = (file: string): string | undefined => {
  try {
    return readFileSync(join(ROOT, file), 'utf8')
  } catch {
    return undefined
  }
}
