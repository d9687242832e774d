import type { SearchResults } from '@dateline/content-schema/search'
import { MAX_RESULT_PAGES, RESULTS_PER_PAGE } from '@dateline/content-schema/search'
import { FRONT_TAG } from '@dateline/content-schema/tag'
import { ARTICLES } from '../collections/slugs'
import type { ContentSource } from '../content-api/load/contentSource'
import { findByIds } from '../content-api/load/contentSource'
import { loadContext } from '../content-api/load/loadContext'
import { toCard } from '../content-api/mappers/toCard'
import { labelsOf } from '../content-api/mappers/toLabel'
import type { StoredStory } from '../content-api/storedContent'
import { STORY_SELECT } from '../content-api/storedContent'
import type { Found, Question } from './findStories'
import { askedForms, countWords, findStories } from './findStories'
import { excerptAround, markWords } from './markWords'
import type { FoundStory } from './rankStories'
import type { SearchCollections } from './searchRow'
import { suggestQuestion } from './suggestWords'
import { textOfBody } from './toSearchRow'

const MAX_TOPICS = 20

type Asked = Omit<Question, 'words'> & { q: string; page: number }
type Place = { collections: SearchCollections; source: ContentSource; defaultLanguage: string }

/** The ids of what the stories are about, the most frequent first. */
const frequentTopics = (stories: readonly FoundStory[]): string[] => {
  const counts = new Map<string, number>()
  for (const topic of stories.flatMap(({ topics }) => topics)) counts.set(topic, (counts.get(topic) ?? 0) + 1)
  return [...counts]
    .sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1))
    .slice(0, MAX_TOPICS)
    .map(([topic]) => topic)
}

type Shown = { found: Found; page: number; stems: ReadonlySet<string> }

/** The index only says which stories: what is shown of them is read as readers may read it, now. */
const showPage = async (
  { source, defaultLanguage }: Place,
  { found, page, stems }: Shown,
): Promise<Pick<SearchResults, 'hits' | 'topics' | 'tags'>> => {
  const start = (page - 1) * RESULTS_PER_PAGE
  const ids = found.stories.slice(start, start + RESULTS_PER_PAGE).map(({ _id }) => _id)
  const topics = frequentTopics(found.stories)
  const stories = await findByIds<StoredStory>(source, { collection: ARTICLES, ids, select: STORY_SELECT })
  const shown = ids.flatMap((id) => stories.get(id) ?? [])
  const context = await loadContext({ source, defaultLanguage, cards: shown, topics })
  context.tags.add(FRONT_TAG)
  const hits = shown.flatMap((story) => {
    const card = toCard(story, context)
    if (card === null) return []
    const excerpt = excerptAround(textOfBody(story.body), stems)
    return {
      card,
      headline: markWords(card.headline, stems),
      excerpt: excerpt.length > 0 ? excerpt : markWords(card.teaser, stems),
    }
  })
  return { hits, topics: labelsOf('topic', topics, context), tags: context.tags.all() }
}

/** The published stories that have all words of a question, and what may have been meant where there are none. */
export const searchStories = async (place: Place, { q, page, ...asked }: Asked): Promise<SearchResults> => {
  const { collections } = place
  const { language } = asked
  const words = await countWords(collections, { language, forms: askedForms(q) })
  const [found, suggestion] = await Promise.all([
    findStories(collections, { ...asked, words }),
    suggestQuestion(collections, { language, q, words }),
  ])
  const stems = new Set(words.map(({ stem }) => stem))
  const known = words.filter(({ count }) => count > 0).map(({ form }) => form)
  const total = found.stories.length
  return {
    question: q,
    ...(await showPage(place, { found, page, stems })),
    total,
    isMore: found.isMore,
    page,
    pages: Math.min(MAX_RESULT_PAGES, Math.ceil(total / RESULTS_PER_PAGE)),
    suggestion,
    known: total === 0 && words.length > 1 ? known : [],
  }
}
