import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it, onTestFinished } from 'vitest'
import { aTemporaryFolder } from './aTemporaryFolder'
import { ROOT } from './paths'

/** A command that speaks until it is told to end, and then says so and puts its house in order. */
const aCommand = () => {
  const folder = aTemporaryFolder()
  const mark = join(folder, 'in-order')
  const script = join(folder, 'command.mts')
  writeFileSync(
    script,
    `import { writeFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { runCommand } from ${JSON.stringify(pathToFileURL(join(ROOT, 'tools', 'src', 'runCommand.ts')).href)}
await runCommand({ help: '' }, async ({ signal }) => {
  try {
    for (;;) {
      console.log('still here')
      await pause(20, undefined, { signal })
    }
  } finally {
    console.log('Stopping …')
    await pause(50)
    writeFileSync(${JSON.stringify(mark)}, '')
    console.log('Stopped.')
  }
})
`,
  )
  const child = spawn(process.execPath, ['--import', 'tsx', script], {
    cwd: join(ROOT, 'tools'),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  return { child, isInOrder: () => existsSync(mark) }
}

it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  'a command that gets %s ends in its order',
  async (signal) => {
    const { child, isInOrder } = aCommand()
    await once(child.stdout, 'data')
    child.kill(signal)
    expect(await once(child, 'exit')).toEqual([130, null])
    expect(isInOrder()).toBe(true)
  },
)

it('a command ends in its order when nobody reads it any more', async () => {
  const { child, isInOrder } = aCommand()
  await once(child.stdout, 'data')
  child.stdout.destroy()
  expect(await once(child, 'exit')).toEqual([130, null])
  expect(isInOrder()).toBe(true)
})
