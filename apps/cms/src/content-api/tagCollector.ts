import type { Tag } from '@dateline/content-schema/tag'

/** Gathers what an answer is built from, each tag once. */
export type TagCollector = {
  add: (...tags: readonly Tag[]) => void
  /** In a stable order, so that equal content gives equal bytes. */
  all: () => Tag[]
}

export const createTagCollector = (): TagCollector => {
  const collected = new Set<Tag>()
  return {
    add: (...tags) => {
      for (const tag of tags) collected.add(tag)
    },
    all: () => [...collected].sort(),
  }
}
