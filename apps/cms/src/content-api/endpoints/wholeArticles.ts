import type { StoryList } from '@dateline/content-schema/article'
import { ARTICLES } from '../../collections/slugs'
import { relationIds } from '../../publishing/storedDocument'
import type { Endpoint } from '../endpoint'
import { jsonResponse } from '../jsonResponse'
import { publicSource } from '../load/contentSource'
import { loadBodyTargets } from '../load/loadBodyTargets'
import { loadContext } from '../load/loadContext'
import { loadLedgers } from '../load/loadLedgers'
import { NEWEST_FIRST } from '../load/newestFirst'
import { toStory } from '../mappers/toStory'
import { readInLanguage } from '../readInLanguage'
import type { StoredStory } from '../storedContent'
import { STORY_SELECT } from '../storedContent'
import { articlesQuery, listTags, whereOfList } from './articles'

/** Whole texts are long: whoever wants older ones asks for them one by one. */
const MAX_WHOLE = 20

export const wholeArticlesQuery = articlesQuery.pick({
  section: true,
  topic: true,
  author: true,
  language: true,
})

/** `GET /articles/whole?section=&topic=&author=&language=`: the newest stories of a list in full, for feeds. */
export const wholeArticles: Endpoint = async (request, payload) => {
  const read = await readInLanguage(request, payload, wholeArticlesQuery)
  if (!read.ok) return read.response
  const { query, settings } = read.value
  const source = publicSource(payload)
  const found = await source.find<StoredStory>({
    collection: ARTICLES,
    where: whereOfList(query),
    select: STORY_SELECT,
    sort: NEWEST_FIRST,
    limit: MAX_WHOLE,
  })
  const [targets, ledgers] = await Promise.all([
    loadBodyTargets(source, { bodies: found.map(({ body }) => body) }),
    loadLedgers(
      payload,
      found.map(({ id }) => id),
    ),
  ])
  const context = await loadContext({
    source,
    defaultLanguage: settings.defaultLanguage,
    cards: [...found, ...targets.stories.values()],
    topics: found.flatMap(({ topics }) => relationIds(topics)),
    photos: targets.photoIds,
  })
  context.tags.add(...listTags(query))
  const stories = found.flatMap(
    (story) => toStory({ document: { ...story, updates: ledgers.get(story.id) }, targets }, context) ?? [],
  )
  return jsonResponse(request, { stories, tags: context.tags.all() } satisfies StoryList)
}
