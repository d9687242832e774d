import type { StoredDocument } from '../publishing/storedDocument'
import { textOf } from '../publishing/storedDocument'
import type { BodyTarget } from './bodyParts'
import type { Finding } from './finding'
import { finding } from './finding'

export type Targets = {
  articles: ReadonlyMap<string, StoredDocument>
  pages: ReadonlyMap<string, StoredDocument>
}

export const NO_TARGETS: Targets = { articles: new Map(), pages: new Map() }

type Standing = 'shown' | 'withdrawn' | 'unpublished' | 'gone'

/** What became of a target. Of what readers once had, the words stay, and the link comes back with it. */
const standingOf = (target: StoredDocument | undefined): Standing => {
  if (!target || target.deletedAt) return 'gone'
  if (target._status === 'published') return 'shown'
  return textOf(target.firstPublishedAt) || textOf(target.publishedAt) ? 'withdrawn' : 'unpublished'
}

const CODES = {
  link: { withdrawn: 'linkWithdrawn', unpublished: 'linkUnpublished', gone: 'linkGone' },
  card: { withdrawn: 'cardWithdrawn', unpublished: 'cardUnpublished', gone: 'cardGone' },
} as const

/**
 * Links and cards of a text that lead nowhere.
 * @param id of the story itself, which may link to itself before it is published
 */
export const checkTargets = ({
  id,
  leads,
  targets,
}: {
  id: string | null
  leads: readonly BodyTarget[]
  targets: Targets
}): { errors: Finding[]; warnings: Finding[] } => {
  const found = leads
    .filter((lead) => lead.id !== id)
    .flatMap(({ node, kind, collection, id: to, words }) => {
      const target = targets[collection].get(to)
      const standing = standingOf(target)
      if (standing === 'shown') return []
      const title = textOf(target?.headline) || textOf(target?.title)
      return [
        {
          standing,
          ...finding({ code: CODES[kind][standing], path: 'body', node, values: { words, title } }),
        },
      ]
    })
  const of = (isWarning: boolean): Finding[] =>
    found
      .filter(({ standing }) => (standing === 'withdrawn') === isWarning)
      .map(({ standing: _standing, ...one }) => one)
  return { errors: of(false), warnings: of(true) }
}
