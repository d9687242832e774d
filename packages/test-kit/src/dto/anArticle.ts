import { articlePath } from '@dateline/content-schema/readerPath'
import type { Article } from '@dateline/content-schema/article'
import type { ElementOf } from '@dateline/content-schema/element'
import { aCard } from './aCard'
import { aLabel } from './aLabel'
import { anAuthorCard } from './anAuthorCard'
import { aPicture } from './aPicture'

export const aParagraph = (text: string): ElementOf<'paragraph'> => ({ type: 'paragraph', runs: [{ text }] })

const fourCards = () => [
  aCard(),
  aCard({
    id: 'night-ferry',
    kicker: 'Narrow escape',
    headline: 'Night ferry turns back with 41 on board',
    teaser: 'Passengers waited six hours in the lee of Little Sable before the wind fell.',
    readingMinutes: 2,
  }),
  aCard({
    id: 'january-tide',
    kicker: 'Disputed figures',
    headline: 'How high was the January tide? Two gauges, two answers',
    teaser: 'Records that should agree differ by 30 centimetres, and insurers have noticed.',
    readingMinutes: 3,
  }),
  aCard({
    id: 'school-hall',
    kicker: 'Shelter plan',
    headline: 'School hall opens, but there are beds for sixty',
    teaser: 'Volunteers are looking for blankets, cots and a second generator.',
    readingMinutes: 1,
  }),
]

export const anArticle = (overrides: Partial<Article> = {}): Article => {
  const language = overrides.language ?? 'en'
  const slug = overrides.slug ?? 'ferry-crews-warn'
  const firstPublishedAt = overrides.firstPublishedAt ?? '2026-03-13T06:10:00.000Z'
  return {
    id: 'article-ferry',
    language,
    story: 'story-ferry',
    path: articlePath(slug, firstPublishedAt, { language, defaultLanguage: 'en' }),
    slug,
    kicker: 'Storm season',
    headline: 'Ferry crews ask islanders to leave the outer harbour',
    teaser:
      'Three independent crews say that the sea wall will not hold through the weekend. The port authority calls the warning premature.',
    section: aLabel(),
    topics: [
      aLabel({ name: 'Outer harbour', slug: 'outer-harbour', path: '/topics/outer-harbour' }),
      aLabel({ name: 'Storm season', slug: 'storm-season', path: '/topics/storm-season' }),
    ],
    authors: [anAuthorCard()],
    leadPicture: aPicture(),
    body: [
      aParagraph(
        'Crews who run the small ferries between the Sable islands have asked people living along the outer harbour to move inland before Saturday night, saying that the old sea wall is failing in two places.',
      ),
      aParagraph(
        'About 340 people live below the chapel line. By midday the school hall had taken in 26 of them.',
      ),
    ],
    firstPublishedAt,
    publishedAt: firstPublishedAt,
    updatedAt: null,
    updates: [],
    wordCount: 620,
    readingMinutes: 3,
    related: fourCards(),
    previous: [],
    translations: [],
    appeal: 'auto',
    sensitive: false,
    tags: ['article:article-ferry'],
    ...overrides,
  }
}
