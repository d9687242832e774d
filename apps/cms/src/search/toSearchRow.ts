import { toElements } from '@dateline/rich-text/toElements'
import { toPlainText } from '@dateline/rich-text/toPlainText'
import type { MappingContext } from '../content-api/mappers/mappingContext'
import { labelsOf } from '../content-api/mappers/toLabel'
import type { StoredStory } from '../content-api/storedContent'
import { relationId, relationIds } from '../publishing/storedDocument'
import type { SearchRow } from './searchRow'
import { stemOf } from './stemOf'
import { isStopWord } from './stopWords'
import { wordsIn } from './wordsIn'

/** What is longer than a book is not read to its end. Characters. */
const MAX_TEXT = 200_000
const OFTEN = 3

const unique = (values: readonly string[]): string[] => [...new Set(values)]

const formsIn = (text: string): string[] =>
  wordsIn(text)
    .map(({ form }) => form)
    .filter((form) => !isStopWord(form))

/** The words of a body that are its own: what it links to or shows has words of other documents. */
export const textOfBody = (body: unknown): string => {
  const nothing = () => null
  const { elements } = toElements(body, {
    story: nothing,
    storyPath: nothing,
    pagePath: nothing,
    photo: nothing,
  })
  return toPlainText(elements).slice(0, MAX_TEXT)
}

const repeated = (stems: readonly string[]): string[] => {
  const counts = new Map<string, number>()
  for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  return [...counts].filter(([, count]) => count >= OFTEN).map(([stem]) => stem)
}

/** Null where readers have no page of the story. */
export const toSearchRow = (story: StoredStory, context: MappingContext): Omit<SearchRow, 'build'> | null => {
  const { id, language, publishedSlug, firstPublishedAt } = story
  const section = relationId(story.section)
  if (!publishedSlug || !firstPublishedAt || section === null) return null
  const labels = [
    ...labelsOf('section', [section], context),
    ...labelsOf('topic', relationIds(story.topics), context),
    ...labelsOf('author', relationIds(story.authors), context),
  ]
  const title = formsIn(`${story.headline ?? ''} ${story.kicker ?? ''}`)
  const rest = formsIn([story.teaser ?? '', ...labels.map(({ name }) => name)].join(' '))
  const text = formsIn(textOfBody(story.body))
  const stemsOfText = text.map(stemOf)
  const head = unique([...title, ...rest].map(stemOf))
  return {
    _id: id,
    language,
    at: new Date(firstPublishedAt),
    section,
    topics: relationIds(story.topics),
    labels: [section, ...relationIds(story.topics), ...relationIds(story.authors)],
    title: unique(title.map(stemOf)),
    head,
    often: repeated(stemsOfText),
    terms: unique([...head, ...stemsOfText]),
    forms: unique([...title, ...rest, ...text]),
  }
}
