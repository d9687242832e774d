import type { Clock } from '../documents/clock'
import type { Render } from '../documents/documents'
import { keptDocument } from '../documents/finishDocument'
import { parseMachinePath } from '@dateline/content-schema/machinePath'

/** Makes what machines read here, and leaves what people read to the renderer of pages. */
export const keepMachineDocuments =
  ({ pages, clock, siteUrl }: { pages: Render; clock: Clock; siteUrl: string }): Render =>
  async (key) => {
    if (parseMachinePath(key) === null) return pages(key)
    // Loaded when it is first asked for: a reader of a story need not wait for it.
    const [{ machineDocument }, { sharedClient }] = await Promise.all([
      import('./machineDocument'),
      import('../content/sharedClient'),
    ])
    const renderedAt = clock.now()
    const made = await machineDocument({ client: sharedClient(), path: key, siteUrl, now: renderedAt })
    if (made === null) throw new Error(`${key} is not for machines`)
    const { text, ...facts } = made
    return keptDocument({ key, html: text, renderedAt, facts })
  }
