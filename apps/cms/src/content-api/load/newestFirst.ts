import type { Where } from 'payload'
import type { Cursor } from '../cursor'

/** The one order of lists of stories. The id decides between two stories of the same moment. */
export const NEWEST_FIRST = ['-firstPublishedAt', '-id']

/** The stories that come after the cursor in that order. */
export const afterCursor = ({ firstPublishedAt, id }: Cursor): Where => ({
  or: [
    { firstPublishedAt: { less_than: firstPublishedAt } },
    { and: [{ firstPublishedAt: { equals: firstPublishedAt } }, { id: { less_than: id } }] },
  ],
})
