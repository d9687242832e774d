import type { Article } from '@dateline/content-schema/article'
import type { Card } from '@dateline/content-schema/card'
import type { Site } from '@dateline/content-schema/site'
import type { Payload } from 'payload'
import { assembleArticle } from '../content-api/load/loadArticle'
import { loadSite } from '../content-api/load/loadSite'
import { loadSiteSettings } from '../content-api/siteSettings'
import type { StoredDocument } from '../publishing/storedDocument'
import { draftAsPublished } from './draftAsPublished'
import { previewSource } from './previewSource'

/** The public answers that the story's places would be made of. */
export type PreviewContent = { article: Article; card: Card; site: Site }

/** The story as other pages show it. */
const cardOf = (article: Article): Card => ({
  id: article.id,
  language: article.language,
  path: article.path,
  kicker: article.kicker,
  headline: article.headline,
  teaser: article.teaser,
  section: article.section,
  authors: article.authors,
  firstPublishedAt: article.firstPublishedAt,
  readingMinutes: article.readingMinutes,
  picture: article.leadPicture,
})

type Wanted = { payload: Payload; draft: StoredDocument; now: Date }

/** @returns null where the draft cannot be shown: its language has no address on the site */
export const loadPreview = async ({ payload, draft, now }: Wanted): Promise<PreviewContent | null> => {
  const document = draftAsPublished(draft, now)
  const source = previewSource(payload, document.language)
  const settings = await loadSiteSettings(payload)
  const [article, site] = await Promise.all([
    assembleArticle({ source, settings, document }),
    loadSite({ source, settings, language: document.language }),
  ])
  return article === null ? null : { article, card: cardOf(article), site }
}
