import type { ContentClient } from '@dateline/content-client/contentClient'
import type { Label } from '@dateline/content-schema/card'
import type { SearchResults } from '@dateline/content-schema/search'
import type { SearchAsked } from '@dateline/content-schema/searchAddress'
import type { Tag } from '@dateline/content-schema/tag'

/** A page of results, or the form alone where nothing is asked. */
export type SearchContent = {
  kind: 'search'
  /** As the address asks, without what does not exist. */
  asked: SearchAsked
  results: SearchResults | null
  /** Topics to choose from: those of the stories that were found, and the one that is chosen. */
  topics: Label[]
}

type Search = {
  client: Pick<ContentClient, 'search' | 'sections' | 'topics'>
  language: string
  asked: SearchAsked
}

/** A section or topic that was renamed or mistyped narrows nothing: what was asked for is still told. */
export const loadSearch = async ({
  client,
  language,
  asked,
}: Search): Promise<{ content: SearchContent; tags: Tag[] }> => {
  const { question, from, to, sort, page } = asked
  if (question === '') return { content: { kind: 'search', asked, results: null, topics: [] }, tags: [] }
  const [sections, chosen] = await Promise.all([
    asked.section === null
      ? []
      : client.sections({ language, slug: asked.section }).then((list) => list.sections),
    asked.topic === null ? [] : client.topics({ language, slug: asked.topic }).then((list) => list.topics),
  ])
  const [section] = sections
  const [topic] = chosen
  const results = await client.search({
    q: question,
    language,
    ...(section && { section: section.id }),
    ...(topic && { topic: topic.id }),
    ...(from !== null && { from }),
    ...(to !== null && { to }),
    sort,
    page,
  })
  const others = results.topics.filter(({ id }) => id !== topic?.id)
  const topics = topic === undefined ? others : [topic, ...others].map(labelOf)
  return {
    content: {
      kind: 'search',
      asked: { ...asked, section: section?.slug ?? null, topic: topic?.slug ?? null },
      results,
      topics,
    },
    tags: results.tags,
  }
}

const labelOf = ({ id, name, slug, path }: Label): Label => ({ id, name, slug, path })
