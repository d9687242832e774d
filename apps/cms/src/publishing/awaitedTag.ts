import type { Tag } from '@dateline/content-schema/tag'
import { tagOf } from '@dateline/content-schema/tag'
import { signatureFor } from '../signatureFor'

/** What can be led to before it is published, by the kind of tag that it has once it is. */
export type AwaitedKind = 'card' | 'page'
export type AwaitedTag = (kind: AwaitedKind, id: string) => Tag

export const SEAL_LENGTH = 22

const signatureOf = signatureFor('dateline awaited tags')

const sealed = (secret: string, text: string): string => signatureOf(text, secret).slice(0, SEAL_LENGTH)

/**
 * How a page names what it leads to and cannot show yet: it is made again when that is published, and until then its
 * tags tell nobody which story there is going to be. An id can be guessed, so the seal takes a secret.
 */
export const awaitedTagBy =
  (secret: string): AwaitedTag =>
  (kind, id) =>
    tagOf('awaited', sealed(secret, `${kind}:${id}`))

/** Another name: what was sealed before is not known by its seal any more. */
export const sealName = (secret: string): string => sealed(secret, 'name')
