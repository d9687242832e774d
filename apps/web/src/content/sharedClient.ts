import {
  createContentClient,
  type ArticlesQuery,
  type ContentClient,
} from '@dateline/content-client/contentClient'
import { env } from '../env'
import { sharedCommonAnswers } from './commonAnswers'

let known: ContentClient | undefined

const client = (): ContentClient => {
  const { cmsUrl, readerToken } = env()
  return (known ??= createContentClient({
    baseUrl: cmsUrl,
    // The documents in front are the one cache.
    fetch: (input, init) => fetch(input, { ...init, cache: 'no-store' }),
    ...(readerToken === undefined ? {} : { token: readerToken }),
  }))
}

const isNewest = (query: ArticlesQuery): boolean =>
  Object.keys(query).every((name) => name === 'language' || name === 'limit')

/** Pages ask one after another what the site is called and which appeals there are; three feeds ask for one list. */
const askingOnce = (client: ContentClient): ContentClient => {
  const answers = sharedCommonAnswers()
  if (answers === undefined) return client
  return {
    ...client,
    site: (query = {}) => answers.ask(`site ${query.language ?? ''}`, () => client.site(query)),
    wholeArticles: (query) =>
      answers.ask(`whole ${JSON.stringify(query)}`, () => client.wholeArticles(query)),
    // Every page that cannot be found shows what is new.
    articles: (query) =>
      isNewest(query)
        ? answers.ask(`newest ${JSON.stringify(query)}`, () => client.articles(query))
        : client.articles(query),
    appeals: (query) => answers.ask(`appeals ${query.language}`, () => client.appeals(query)),
  }
}

/** The client that everything is rendered with. */
export const sharedClient = (): ContentClient => askingOnce(client())
