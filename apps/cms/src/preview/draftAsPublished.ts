import { countWords } from '@dateline/content-schema/readingTime'
import { RESOLVE_NOTHING, toElements } from '@dateline/rich-text/toElements'
import { toPlainText } from '@dateline/rich-text/toPlainText'
import type { StoredArticle } from '../content-api/storedContent'
import { slugify } from '../fields/slugify'
import type { StoredDocument } from '../publishing/storedDocument'
import { relationId, textOf } from '../publishing/storedDocument'
import { publicationOf } from '../workflow/publicationOf'

/** Stands in where no section was chosen yet: a story without one cannot be published, but it can be looked at. */
export const NO_SECTION = 'no-section'

/**
 * The story as it would stand in the database if it were published now: what is missing for that is made up so that
 * the rest can be seen.
 * @param draft the newest draft, with what is typed laid over it
 */
export const draftAsPublished = (draft: StoredDocument, now: Date): StoredArticle => {
  // A draft carries the address that readers use exactly while they can see an older text of it.
  const live = { ...draft, _status: draft.publishedSlug ? 'published' : 'draft', deletedAt: null }
  const publication = publicationOf({
    live,
    next: { ...draft, _status: 'published', deletedAt: null, takenDown: null },
    isTextChanged: false,
    now,
  })
  return {
    ...(draft as StoredArticle),
    ...publication,
    publishedSlug: publication.publishedSlug ?? slugify(textOf(draft.headline), 'story'),
    section: relationId(draft.section) ?? NO_SECTION,
    wordCount: countWords(toPlainText(toElements(draft.body, RESOLVE_NOTHING).elements)),
  }
}
