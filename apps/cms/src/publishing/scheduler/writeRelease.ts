import type { PayloadRequest } from 'payload'
import { ARTICLES } from '../../collections/slugs'
import type { User } from '../../payload-types'
import { approvedContent, contentHash, slugAfterRelease } from './approvedStory'
import { ApprovedTextIsGone } from './approvedTextIsGone'
import type { ScheduleAction } from './scheduleRows'
import { newestVersionOf, versionOf } from './storyVersions'

export type Approved = { version: string; contentHash: string }

export type ReleaseOrder = {
  article: string
  action: ScheduleAction
  /** What was approved; null for an `unpublish`, which needs no text. */
  approved: Approved | null
  user: User
}

const fieldsOf = (req: PayloadRequest) => req.payload.collections[ARTICLES].config.flattenedFields

/** Carries out, in the transaction of the request, by the way that every save goes, with the rights of the person. */
export const writeRelease = async (
  req: PayloadRequest,
  { article, action, approved, user }: ReleaseOrder,
): Promise<void> => {
  const save = (data: Record<string, unknown>, isDraft: boolean): Promise<unknown> =>
    req.payload.update({
      collection: ARTICLES,
      id: article,
      data,
      draft: isDraft,
      req,
      user,
      depth: 0,
      overrideAccess: false,
    })
  if (action === 'unpublish') {
    await save({ _status: 'draft' }, false)
    return
  }
  const pinned = approved && (await versionOf(req, { article, version: approved.version }))
  if (!approved || !pinned) throw new ApprovedTextIsGone()
  const content = approvedContent(fieldsOf(req), pinned.story)
  if (contentHash(content) !== approved.contentHash) throw new ApprovedTextIsGone()

  const newest = await newestVersionOf(req, article)
  await save({ ...content, _status: 'published' }, false)
  if (newest === null || newest.id === pinned.id) return
  const newer = approvedContent(fieldsOf(req), newest.story)
  if (contentHash(newer) === approved.contentHash) return
  // What was written after the approval stays what the newsroom goes on with.
  await save({ ...newer, slug: slugAfterRelease(newest.story, content), stage: newest.story.stage }, true)
}
