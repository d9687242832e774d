import type { Receive } from '../documents/receivePosts'
import { isStoryAddress, readReaderRequest } from '../documents/readerAddress'
import { isReader } from './isReader'
import type { ReadCounter } from './readCounter'

/** Where the island of a story tells which one is read: the body is the address of the story. */
export const COUNT_PATH = '/count'

/** Always the same answer: whether it counted is nobody's business, and a page that is gone asks for none. */
export const receiveRead =
  ({ reads, siteUrl }: { reads: Pick<ReadCounter, 'count'>; siteUrl: string }): Receive =>
  async ({ headers, body }) => {
    const asked = readReaderRequest(body)
    const isStory = asked.kind === 'document' && isStoryAddress(asked.key)
    // Whether the story can be found does not matter to whoever told of it.
    if (isStory && isReader(headers, siteUrl)) await reads.count(asked.key).catch(() => undefined)
    return { status: 204 }
  }
