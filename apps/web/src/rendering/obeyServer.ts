import { READY, renderOrder, type RenderOrder } from './renderOrder'

/**
 * The life of a process that renders pages for the server which forked it. A signal to stop is meant for the server,
 * which may still need pages for readers who wait; when the server is gone, however that came, this process goes too.
 */
export const obeyServer = (listen: (order: RenderOrder) => Promise<unknown>): void => {
  if (process.send === undefined) throw new Error('this is started by the server of the reader site alone')
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => undefined)
  process.once('disconnect', () => process.exit(0))
  const obey = async (message: unknown): Promise<void> => {
    await listen(renderOrder.parse(message))
    process.send?.(READY)
  }
  process.once('message', (message) => {
    obey(message).catch((error: unknown) => {
      process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
      process.exit(1)
    })
  })
}
