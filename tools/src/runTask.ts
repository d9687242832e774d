import { spawn } from 'node:child_process'
import { createWriteStream, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { Refusal } from './refusal'

export type Task = {
  /** What the person reads when it fails: "The build". */
  title: string
  file: string
  args: string[]
  cwd: string
  env: NodeJS.ProcessEnv
  log: string
  signal?: AbortSignal
  /** Called with every line of output. */
  onLine?: (line: string) => void
}

const TAIL_LINES = 60

/** Runs a program to its end with its output in `log`. When it fails, refuses with the end of that output. */
export const runTask = async ({ title, file, args, cwd, env, log, signal, onLine }: Task): Promise<void> => {
  mkdirSync(dirname(log), { recursive: true })
  const output = createWriteStream(log)
  const tail: string[] = []
  const code = await new Promise<number | null>((resolve, reject) => {
    const child = spawn(file, args, { cwd, env, signal, stdio: ['ignore', 'pipe', 'pipe'] })
    for (const stream of [child.stdout, child.stderr]) {
      let rest = ''
      stream.setEncoding('utf8').on('data', (text: string) => {
        output.write(text)
        const lines = (rest + text).split('\n')
        rest = lines.pop() ?? ''
        for (const line of lines) {
          tail.push(line)
          if (tail.length > TAIL_LINES) tail.shift()
          onLine?.(line)
        }
      })
    }
    child.on('error', reject).on('close', resolve)
  }).finally(() => output.end())
  if (code !== 0) {
    throw new Refusal(
      `${title} failed (exit code ${String(code)}). Everything it said: ${log}\n\n${tail.join('\n')}`,
    )
  }
}
