import { createContentClient, type ContentClient } from '@dateline/content-client/contentClient'
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

/** Pages ask one after another what the site is called and which appeals there are; three feeds ask for one list. */
const askingOnce = (client: ContentClient): ContentClient => {
  const answers = sharedCommonAnswers()
  if (answers === undefined) return client
  return {
    ...client,
    site: (query = {}) => answers.ask(`site ${query.language ?? ''}`, () => client.site(query)),
    wholeArticles: (query) =>
      answers.ask(`whole ${JSON.stringify(query)}`, () => client.wholeArticles(query)),
    appeals: (query) => answers.ask(`appeals ${query.language}`, () => client.appeals(query)),
  }
}

/** The client that everything is rendered with. */
export const sharedClient = (): ContentClient => askingOnce(client())
