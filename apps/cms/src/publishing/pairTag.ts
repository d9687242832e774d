import type { Tag } from '@dateline/content-schema/tag'
import { tagOf } from '@dateline/content-schema/tag'
import { signatureFor } from '../signatureFor'
import { SEAL_LENGTH } from './awaitedTag'
import type { StoredDocument } from './storedDocument'
import { relationIds } from './storedDocument'

/** How answers and changes name what is paired with a document of this id. */
export type PairTag = (id: string) => Tag

const signatureOf = signatureFor('dateline pair tags')

/** Sealed, because the partner that a page names may be a draft, and its id is nobody's business until it appears. */
export const pairTagBy =
  (secret: string): PairTag =>
  (id) =>
    tagOf('pair', signatureOf(id, secret).slice(0, SEAL_LENGTH))

type Paired = { id: string; document: StoredDocument }

/**
 * The tags of the pairs that a document may be one of: those that name it, and those that name what it names. An
 * answer carries the same ones that a change touches, so that either of two learns of the other.
 */
export const pairTagsOf = ({ id, document }: Paired, pairTag: PairTag): Tag[] =>
  [id, ...relationIds(document.translationOf)].map(pairTag)
