import type { Render } from '../documents/documents'
import type { DocumentFiles } from '../documents/documentFiles'
import { etagOf, type KeptDocument } from '../documents/finishDocument'

export const aDocument = (overrides: Partial<KeptDocument> = {}): KeptDocument => {
  const html = overrides.html ?? '<html>first</html>'
  return {
    key: '/2026/03/13/storm',
    status: 200,
    tags: ['article:1', 'site'],
    pictures: [],
    etag: etagOf(html),
    renderedAt: 0,
    scripts: [],
    html,
    ...overrides,
  }
}

export type FakeRenderer = {
  render: Render
  /** What the next render of a key gives; an error makes it fail. */
  pages: Map<string, Partial<KeptDocument> | Error>
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

export type MemoryFiles = DocumentFiles & { kept: Map<string, KeptDocument>; isFull: boolean }

/** Files of a disk that forgets when the test ends. */
export const memoryFiles = (kept = new Map<string, KeptDocument>()): MemoryFiles => {
  const files: MemoryFiles = {
    kept,
    isFull: false,
    list: () => Promise.resolve([...kept.values()].map(({ html: _html, ...rest }) => rest)),
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
