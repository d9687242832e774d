import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cmsEnvironment } from './childEnvironment'
import type { Environment } from './env'
import { connectionString } from './mongod/connectionString'
import { ROOT } from './paths'
import { Refusal } from './refusal'
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
      await runGenerator({ command, environment, signal })
      if (read(file) !== before) changed.push(file)
    } finally {
      if (isCheck && before !== undefined) writeFileSync(join(ROOT, file), before)
    }
  }
  return changed
}

const ATTEMPTS = 10

/**
 * Payload's command sometimes ends before it began, with exit code 0 and without a word, because nothing keeps Node
 * running while it compiles the configuration. Then it is run again: a check must not pass unlooked at.
 */
const runGenerator = async ({
  command,
  environment,
  signal,
}: Pick<Input, 'environment' | 'signal'> & { command: string }): Promise<void> => {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    let hasSpoken = false
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
      onLine: () => {
        hasSpoken = true
      },
    })
    if (hasSpoken) return
  }
  throw new Refusal(`payload ${command} ended ${ATTEMPTS} times without doing anything.`)
}

const read = (file: string): string | undefined => {
  try {
    return readFileSync(join(ROOT, file), 'utf8')
  } catch {
    return undefined
  }
}
