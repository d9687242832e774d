import { createContentClient, type ContentClient } from '@dateline/content-client/contentClient'
import { cache } from 'react'
import { env } from '../env'
import { sharedCommonAnswers } from './commonAnswers'
import { loadPage, type LoadedPage } from './loadPage'

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

/** Pages ask one after another what the site is called and which appeals there are. */
const askingOnce = (client: ContentClient): ContentClient => {
  const answers = sharedCommonAnswers()
  if (answers === undefined) return client
  return {
    ...client,
    site: (query = {}) => answers.ask(`site ${query.language ?? ''}`, () => client.site(query)),
    appeals: (query) => answers.ask(`appeals ${query.language}`, () => client.appeals(query)),
  }
}

/** What stands at a reader address; a page and its metadata share one load. */
export const pageFor = cache((path: string, after: string | null): Promise<LoadedPage> =>
  loadPage({ client: askingOnce(client()), path, after, now: Date.now() }),
)
