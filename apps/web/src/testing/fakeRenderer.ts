import type { Render } from '../documents/documents'
import type { DocumentFacts } from '../documents/documentFacts'
import type { DocumentFiles } from '../documents/documentFiles'
import { keptDocument, type KeptDocument } from '../documents/finishDocument'

/** A page by its parts: the text stands for what is made of it. */
export type APage = Partial<Omit<KeptDocument, 'bodies' | 'etag'>> & { html?: string }

export const aDocument = ({ html = '<html>first</html>', ...overrides }: APage = {}): KeptDocument => {
  const facts: DocumentFacts = { status: 200, tags: ['article:1', 'site'], pictures: [] }
  return { ...keptDocument({ key: '/2026/03/13/storm', html, renderedAt: 0, facts }), ...overrides }
}

export type FakeRenderer = {
  render: Render
  /** What the next render of a key gives; an error makes it fail. */
  pages: Map<string, APage | Error>
  /** The keys of all renders that began. */
  begun: string[]
  /** Holds renders back until `release`; a render reads its page when it begins, as a slow CMS answer would. */
  hold: () => void
  /** Lets the oldest render that is held go on. */
  release: () => void
}

export const fakeRenderer = (): FakeRenderer => {
  const pages: FakeRenderer['pages'] = new Map()
  const begun: string[] = []
  const held: (() => void)[] = []
  let isHolding = false
  return {
    pages,
    begun,
    hold: () => {
      isHolding = true
    },
    release: () => held.shift()?.(),
    render: async (key) => {
      begun.push(key)
      const page = pages.get(key) ?? { status: 404, tags: ['redirects'], html: '<html>not found</html>' }
      if (isHolding) await new Promise<void>((resolve) => held.push(resolve))
      if (page instanceof Error) throw page
      return aDocument({ key, ...page })
    },
  }
}

export type MemoryFiles = DocumentFiles & {
  kept: Map<string, KeptDocument>
  isFull: boolean
  /** While it is set, `list` waits for it before each file. */
  listing: (() => Promise<void>) | null
}

/** Files of a disk that forgets when the test ends. */
export const memoryFiles = (kept = new Map<string, KeptDocument>()): MemoryFiles => {
  const files: MemoryFiles = {
    kept,
    isFull: false,
    listing: null,
    async *list() {
      for (const { bodies: _bodies, ...header } of [...kept.values()]) {
        await files.listing?.()
        yield header
      }
    },
    read: (key) => Promise.resolve(kept.get(key) ?? null),
    write: (document) => {
      if (files.isFull) return Promise.reject(new Error('no space left'))
      kept.set(document.key, document)
      return Promise.resolve()
    },
    remove: (key) => {
      kept.delete(key)
      return Promise.resolve()
    },
  }
  return files
}
