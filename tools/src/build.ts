import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Environment } from './env'
import { ROOT } from './paths'
import type { Progress } from './progress'
import { runTask } from './runTask'

/** The pnpm that everything runs with, as `name@version`, from the root package.json. */
export const pnpmVersion = (): string =>
  z.object({ packageManager: z.string() }).parse(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')))
    .packageManager

/** Builds what changed since the last build. What did not change comes out of turbo's cache in seconds. */
export const build = async ({
  environment,
  progress,
  signal,
}: {
  environment: Environment
  progress: Progress
  signal?: AbortSignal
}): Promise<void> => {
  progress('build: looking for what changed …')
  const built: string[] = []
  await runTask({
    title: 'The build',
    file: 'npx',
    // turbo runs each package's script with the pnpm on the PATH; npx puts it there.
    args: ['-y', pnpmVersion(), 'exec', 'turbo', 'run', 'build', '--output-logs=new-only', '--no-color'],
    cwd: ROOT,
    env: {
      ...environment.inherited,
      TURBO_TELEMETRY_DISABLED: '1',
      NEXT_TELEMETRY_DISABLED: '1',
      NODE_ENV: 'production',
    },
    log: join(environment.dataDir, 'log', 'build.log'),
    signal,
    onLine: (line) => {
      const name = /^(\S+):build: cache miss/.exec(line)?.[1]
      if (name === undefined) return
      built.push(name)
      progress(`build: ${name} …`)
    },
  })
  progress(built.length === 0 ? 'build: nothing changed' : 'build: done')
}
