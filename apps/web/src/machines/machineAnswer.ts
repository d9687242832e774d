import type { ContentClient } from '@dateline/content-client/contentClient'
import { REDIRECTS_TAG } from '@dateline/content-schema/tag'
import type { DocumentFacts } from '../documents/documentFacts'

/** What machines read at an address, and what it was built from. */
export type MachineDocument = DocumentFacts & { type: string; text: string }

export type MachineRequest = {
  client: ContentClient
  path: string
  /** The reader site without a slash at the end. */
  siteUrl: string
  /** Milliseconds since 1970. */
  now: number
}

const NOT_FOUND_LIFETIME = 30_000

export const notThere = (now: number): MachineDocument => ({
  status: 404,
  type: 'text/plain; charset=utf-8',
  text: 'Not found\n',
  tags: [REDIRECTS_TAG],
  pictures: [],
  expiresAt: now + NOT_FOUND_LIFETIME,
})
