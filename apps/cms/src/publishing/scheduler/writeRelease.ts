import type { UpdateKind } from '@dateline/content-schema/article'
import type { PayloadRequest } from 'payload'
import { ARTICLES } from '../../collections/slugs'
import type { Article, User } from '../../payload-types'
import { toldAndAdded } from '../../workflow/publicationOf'
import { approvedContent, contentHash, slugAfterRelease } from './approvedStory'
import { ApprovedTextIsGone } from './approvedTextIsGone'
import type { ScheduleAction } from './scheduleRows'
import { newestVersionOf, versionOf } from './storyVersions'

export type Approved = { version: string; contentHash: string }

/** What the change of a live story is, and the sentence that readers are owed with it. */
export type ReleasedUpdate = { kind: UpdateKind; note: string | null }

export type ReleaseOrder = {
  article: string
  action: ScheduleAction
  /** What was approved; null for an `unpublish`, which needs no text. */
  approved: Approved | null
  /** What was said of a change; null where nothing was: then it is what its draft says, or a typo. */
  update: ReleasedUpdate | null
  user: User
}

const fieldsOf = (req: PayloadRequest) => req.payload.collections[ARTICLES].config.flattenedFields

/** Carries out, in the transaction of the request, by the way that every save goes, with the rights of the person. */
export const writeRelease = async (
  req: PayloadRequest,
  { article, action, approved, update, user }: ReleaseOrder,
): Promise<void> => {
  const save = (data: Record<string, unknown>, isDraft: boolean): Promise<Article> =>
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
  if (!approved) throw new ApprovedTextIsGone()
  const newest = await newestVersionOf(req, article)
  const pinned =
    newest?.id === approved.version ? newest : await versionOf(req, { article, version: approved.version })
  if (!pinned) throw new ApprovedTextIsGone()
  const content = approvedContent(fieldsOf(req), pinned.story)
  if (contentHash(content) !== approved.contentHash) throw new ApprovedTextIsGone()

  const live = await save(
    { ...content, ...(update ? { updates: [update] } : {}), _status: 'published' },
    false,
  )
  if (newest === null || newest.id === pinned.id) return
  const newer = approvedContent(fieldsOf(req), newest.story)
  if (contentHash(newer) === approved.contentHash) return
  // What was written after the approval stays what the newsroom goes on with.
  const { told, added } = toldAndAdded({ live: { ...live }, next: newer })
  const slug = slugAfterRelease(newest.story, content)
  await save({ ...newer, slug, updates: [...told, ...added], stage: newest.story.stage }, true)
}
