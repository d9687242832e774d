import { amountSet, appeal, appealList, money } from '@dateline/content-schema/appeal'
import { addressList, archivePeriod, monthList } from '@dateline/content-schema/archive'
import {
  article,
  articleList,
  byPath,
  mostRead,
  story,
  storyList,
  update,
} from '@dateline/content-schema/article'
import { card, label } from '@dateline/content-schema/card'
import { changeEntry, changes } from '@dateline/content-schema/changes'
import { element, embedElement, listElement, textRun } from '@dateline/content-schema/element'
import { languageCode } from '@dateline/content-schema/language'
import { picture } from '@dateline/content-schema/picture'
import { PROBLEM_TYPE, problem } from '@dateline/content-schema/problem'
import { redirect, redirectList, redirectTarget } from '@dateline/content-schema/redirect'
import { markedText, searchHit, searchResults } from '@dateline/content-schema/search'
import {
  author,
  authorList,
  front,
  page,
  pageList,
  section,
  sectionList,
  site,
  topic,
  topicList,
} from '@dateline/content-schema/site'
import { tag } from '@dateline/content-schema/tag'
import { z } from 'zod'
import { byPathQuery } from '../endpoints/articleByPath'
import { articleAddressesQuery } from '../endpoints/articleAddresses'
import { archiveQuery } from '../endpoints/articleArchive'
import { articlesQuery } from '../endpoints/articles'
import { searchQuery } from '../endpoints/search'
import { wholeArticlesQuery } from '../endpoints/wholeArticles'
import { languageQuery, noQuery, slugQuery } from '../readQuery'

/** Where the API lives on the CMS. */
export const BASE_PATH = '/api/content/v1'

/** The schemas that other schemas refer to by name. */
const NAMED = {
  AddressList: addressList,
  AmountSet: amountSet,
  Appeal: appeal,
  AppealList: appealList,
  ArchivePeriod: archivePeriod,
  Article: article,
  ArticleList: articleList,
  Author: author,
  AuthorList: authorList,
  ByPath: byPath,
  Card: card,
  ChangeEntry: changeEntry,
  Changes: changes,
  Element: element,
  EmbedElement: embedElement,
  Front: front,
  Label: label,
  LanguageCode: languageCode,
  ListElement: listElement,
  MarkedText: markedText,
  Money: money,
  MonthList: monthList,
  MostRead: mostRead,
  Page: page,
  PageList: pageList,
  Picture: picture,
  Problem: problem,
  Redirect: redirect,
  RedirectList: redirectList,
  RedirectTarget: redirectTarget,
  SearchHit: searchHit,
  SearchResults: searchResults,
  Section: section,
  SectionList: sectionList,
  Site: site,
  Story: story,
  StoryList: storyList,
  Tag: tag,
  TextRun: textRun,
  Topic: topic,
  TopicList: topicList,
  Update: update,
} as const satisfies Record<string, z.ZodType>

type SchemaName = keyof typeof NAMED
type JsonSchema = Record<string, unknown>

const refTo = (name: SchemaName): { $ref: string } => ({ $ref: `#/components/schemas/${name}` })

const componentSchemas = (): Record<string, JsonSchema> => {
  const registry = z.registry<{ id: string }>()
  for (const [id, schema] of Object.entries(NAMED)) registry.add(schema, { id })
  const { schemas } = z.toJSONSchema(registry, { uri: (id) => `#/components/schemas/${id}` })
  // Their addresses are those of the components; a name of their own beside it would make them documents apart.
  return Object.fromEntries(
    Object.entries(schemas).map(([name, { $id: _id, $schema: _dialect, ...schema }]) => [name, schema]),
  )
}

const changesQuery = z.strictObject({
  after: z.int().nonnegative().describe('The cursor of the last entry that was read; 0 is the beginning.'),
  wait: z.int().min(0).optional().describe('Seconds to hold the answer back while nothing changes.'),
})

type Answer = { description: string; schema: SchemaName } | { description: string; media: readonly string[] }
type Operation = {
  summary: string
  query: z.ZodObject
  pathParameter?: { name: string; description: string; pattern: string }
  answer: Answer
  problems: readonly (400 | 404 | 410 | 429 | 503)[]
}

const PROBLEMS = {
  400: 'A parameter is unknown or malformed; `field` names it.',
  404: 'There is no such thing, or readers may not see it.',
  410: 'It is gone; see the operation.',
  429: 'Too many are asking at once; `Retry-After` says when to come again.',
  503: 'It is being made ready; `Retry-After` says when to come again.',
} as const

/** Every operation of the API, by its path below `BASE_PATH`. */
const OPERATIONS: Readonly<Record<string, Operation>> = {
  '/articles': {
    summary:
      'Published stories as cards, newest first. `before` and `after` bound the moment of first publication: after <= it < before. `next` is the cursor of the following page.',
    query: articlesQuery,
    answer: { description: 'A page of the list.', schema: 'ArticleList' },
    problems: [400, 404],
  },
  '/articles/{id}': {
    summary: 'One published story, whole.',
    query: noQuery,
    pathParameter: { name: 'id', description: 'The id of the story.', pattern: '^[0-9a-f]{24}$' },
    answer: { description: 'The story.', schema: 'Article' },
    problems: [400, 404],
  },
  '/articles/by-path': {
    summary:
      'The story at a reader address, or where the address moved. Redirects of every kind of address are answered here, as long as nothing stands at it. 410: the story was taken down, `reason` says why.',
    query: byPathQuery,
    answer: { description: 'The story, or the present address.', schema: 'ByPath' },
    problems: [400, 404, 410],
  },
  '/articles/whole': {
    summary: 'The 20 newest stories of a list in full, newest first: what a feed is made of.',
    query: wholeArticlesQuery,
    answer: { description: 'The stories.', schema: 'StoryList' },
    problems: [400, 404],
  },
  '/most-read': {
    summary:
      'At most ten stories that were read most today and yesterday, the most read first. Tags tell when one of them changes, not when their order does: ask again after some minutes.',
    query: languageQuery,
    answer: { description: 'The stories, few or none where little was read.', schema: 'MostRead' },
    problems: [400, 404],
  },
  '/articles/months': {
    summary:
      'The months (UTC) in which stories that readers have were first published, newest first; without `language`, in any.',
    query: languageQuery,
    answer: { description: 'The months.', schema: 'MonthList' },
    problems: [400, 404],
  },
  '/articles/archive': {
    summary:
      'The stories that were first published in a year, a month or on a day (UTC), newest first, and the nearest periods of the same kind that have stories. `next` is the cursor of the following page.',
    query: archiveQuery,
    answer: { description: 'A page of the period, empty where it has no stories.', schema: 'ArchivePeriod' },
    problems: [400, 404],
  },
  '/articles/addresses': {
    summary:
      'Where the stories first published in a month (UTC) stand, in all languages, and when each last told readers something new. `next` is the cursor of the following page.',
    query: articleAddressesQuery,
    answer: { description: 'A page of the addresses.', schema: 'AddressList' },
    problems: [400],
  },
  '/search': {
    summary:
      'Published stories that have all the words of `q`, in whatever form. `from` and `to` are days of first publication in the time zone of the newspaper, both included. Parts of headline and excerpt that were asked for are `marked`.',
    query: searchQuery,
    answer: { description: 'A page of the results.', schema: 'SearchResults' },
    problems: [400, 404, 429, 503],
  },
  '/sections': {
    summary: 'Sections in the order of the navigation.',
    query: slugQuery,
    answer: { description: 'The sections.', schema: 'SectionList' },
    problems: [400, 404],
  },
  '/topics': {
    summary: 'Topics by name.',
    query: slugQuery,
    answer: { description: 'The topics.', schema: 'TopicList' },
    problems: [400, 404],
  },
  '/authors': {
    summary: 'Authors by name.',
    query: slugQuery,
    answer: { description: 'The authors.', schema: 'AuthorList' },
    problems: [400, 404],
  },
  '/pages': {
    summary: 'Editable pages, whole.',
    query: slugQuery,
    answer: { description: 'The pages.', schema: 'PageList' },
    problems: [400, 404],
  },
  '/front': {
    summary: 'The front page of one language; without `language`, of the default one.',
    query: languageQuery,
    answer: { description: 'The front page.', schema: 'Front' },
    problems: [400, 404],
  },
  '/site': {
    summary: 'What every page shows around its content; without `language`, in the default one.',
    query: languageQuery,
    answer: { description: 'The site.', schema: 'Site' },
    problems: [400, 404],
  },
  '/appeals': {
    summary: 'The appeals that may be shown, now or at their time, the most important first.',
    query: languageQuery,
    answer: { description: 'The appeals.', schema: 'AppealList' },
    problems: [400, 404],
  },
  '/redirects': {
    summary:
      'The redirects that editors wrote, each with the end of its chain, as long as nothing stands at the address. What a story leaves behind when its slug changes is answered by `/articles/by-path`.',
    query: noQuery,
    answer: { description: 'The redirects.', schema: 'RedirectList' },
    problems: [400],
  },
  '/media/{name}': {
    summary: 'The file of a public photo. The header `dateline-tags` names its tags.',
    query: noQuery,
    pathParameter: { name: 'name', description: 'The name of the picture.', pattern: '^[0-9a-f]{32}$' },
    answer: { description: 'The file.', media: ['image/jpeg', 'image/png', 'image/webp'] },
    problems: [400, 404],
  },
  '/changes': {
    summary:
      'Committed changes after a cursor, in their order and without gaps. 410: the feed no longer reaches back to the cursor; start again from everything, at `next`.',
    query: changesQuery,
    answer: { description: 'The entries, empty when nothing changed while it waited.', schema: 'Changes' },
    problems: [400, 410],
  },
  '/openapi.json': {
    summary: 'This document.',
    query: noQuery,
    answer: { description: 'An OpenAPI 3.1 document.', media: ['application/json'] },
    problems: [400],
  },
}

const queryParameters = (query: z.ZodObject): JsonSchema[] => {
  const { properties = {}, required = [] } = z.toJSONSchema(query, { io: 'input' })
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }))
}

const contentOf = (answer: Answer): JsonSchema =>
  'schema' in answer
    ? { 'application/json': { schema: refTo(answer.schema) } }
    : Object.fromEntries(answer.media.map((type) => [type, {}]))

const operationOf = ({ summary, query, pathParameter, answer, problems }: Operation): JsonSchema => ({
  get: {
    summary,
    parameters: [
      ...(pathParameter === undefined
        ? []
        : [
            {
              name: pathParameter.name,
              in: 'path',
              required: true,
              description: pathParameter.description,
              schema: { type: 'string', pattern: pathParameter.pattern },
            },
          ]),
      ...queryParameters(query),
    ],
    responses: {
      200: { description: answer.description, content: contentOf(answer) },
      304: { description: 'The client has the same bytes: their ETag was in `If-None-Match`.' },
      ...Object.fromEntries(
        problems.map((status) => [
          status,
          { description: PROBLEMS[status], content: { [PROBLEM_TYPE]: { schema: refTo('Problem') } } },
        ]),
      ),
    },
  },
})

/** The contract of the public content API as an OpenAPI 3.1 document, made of the schemas that answers obey. */
export const openApiDocument = (): JsonSchema => ({
  openapi: '3.1.0',
  info: {
    title: 'Dateline content API',
    version: '1',
    description:
      'What the newspaper has published, read-only, without drafts. Errors are RFC 9457 problem documents. Every answer names the tags of what it was made from; `/changes` says which tags were touched.',
  },
  servers: [{ url: BASE_PATH }],
  paths: Object.fromEntries(
    Object.entries(OPERATIONS).map(([path, operation]) => [path, operationOf(operation)]),
  ),
  components: { schemas: componentSchemas() },
})
