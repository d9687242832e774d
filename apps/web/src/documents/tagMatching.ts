import { forbiddenBy, type Tag } from '@dateline/content-schema/tag'

/** What a set of changes means for what is kept. */
export type Invalidation = {
  /** Pages built from one of these are made again. */
  touched: ReadonlySet<Tag>
  /** Own pages and files of these may not be served any longer, not even meanwhile. */
  forbidden: ReadonlySet<Tag>
}

/** A `gone:` tag stands for the thing itself and, for a story, for its card on other pages. */
export const invalidationOf = (tags: Iterable<Tag>): Invalidation => {
  const touched = new Set<Tag>()
  const forbidden = new Set<Tag>()
  for (const tag of tags) {
    touched.add(tag)
    const gone = forbiddenBy(tag)
    if (gone === null) continue
    forbidden.add(gone)
    touched.add(gone)
    if (gone.startsWith('article:')) touched.add(`card:${gone.slice('article:'.length)}`)
  }
  return { touched, forbidden }
}

export const meets = (tags: readonly Tag[], others: ReadonlySet<Tag>): boolean =>
  tags.some((tag) => others.has(tag))

/**
 * Whether a page shows what may no longer be shown. A photo that is gone loses its files at once, and the pages
 * that showed it are made again behind their old copies.
 */
export const isForbidden = (tags: readonly Tag[], { forbidden }: Invalidation): boolean =>
  tags.some((tag) => !tag.startsWith('photo:') && forbidden.has(tag))
