import { fork } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { READY, type RenderOrder } from './renderOrder'
import type { NextAddress, RunningNext } from './runningNext'

const END_WITHIN = 5000

type Running = {
  listening: Promise<NextAddress>
  /** Asks it to end, and resolves when it has. */
  end: () => Promise<unknown>
}

/** Keeps Next in a process of its own, which runs `script`. It listens on a socket that only this user can open. */
export const openRenderProcess = async ({
  script,
  pass,
  onEnd,
  readyWithin = 60_000,
}: {
  /** A file that calls `obeyServer`. */
  script: string
  pass: string
  /** Called when the process ended and nobody had told it to; whoever asks for it next starts another. */
  onEnd: (error: Error) => void
  readyWithin?: number
}): Promise<RunningNext> => {
  const folder = await mkdtemp(join(tmpdir(), 'dateline-web-'))
  let starts = 0
  let running: Running | undefined
  let isClosed = false

  const start = (): Running => {
    starts += 1
    // A process that was killed leaves its socket behind.
    const socketPath = join(folder, `render-${starts}.sock`)
    const child = fork(script, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
    const kill = (): boolean => child.kill('SIGKILL')
    const ended = new Promise<Error>((resolve) => {
      const say = (how: string): void => resolve(new Error(`the process that renders pages ended (${how})`))
      child.once('exit', (code, signal) => say(signal ?? `code ${code}`))
      child.on('error', ({ message }) => {
        kill()
        say(message)
      })
    })
    const impatience = setTimeout(kill, readyWithin)
    const listening = new Promise<NextAddress>((resolve, reject) => {
      child.on('message', (message) => {
        if (message !== READY) return
        clearTimeout(impatience)
        resolve({ socketPath })
      })
      void ended.then(reject)
    })
    const one: Running = {
      listening,
      end: () => {
        if (child.connected) child.disconnect()
        setTimeout(kill, END_WITHIN).unref()
        return ended
      },
    }
    void ended.then((error) => {
      clearTimeout(impatience)
      if (running === one) running = undefined
      if (!isClosed) onEnd(error)
    })
    const order: RenderOrder = { socketPath, pass }
    child.send(order)
    return one
  }

  return {
    find: async () => {
      if (isClosed) throw new Error('no more pages are rendered')
      running ??= start()
      return running.listening
    },
    close: async () => {
      isClosed = true
      await running?.end()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
