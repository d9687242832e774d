import type { Tag } from '@dateline/content-schema/tag'
import { tagOf } from '@dateline/content-schema/tag'
import { createHmac, hkdfSync } from 'node:crypto'

/** What can be led to before it is published, by the kind of tag that it has once it is. */
export type AwaitedKind = 'card' | 'page'
export type AwaitedTag = (kind: AwaitedKind, id: string) => Tag

const SEAL_LENGTH = 22

const keyFrom = (secret: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', 'dateline awaited tags', 32))

const sealed = (secret: string, text: string): string =>
  createHmac('sha256', keyFrom(secret)).update(text).digest('base64url').slice(0, SEAL_LENGTH)

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
