import { createContentClient, type ContentClient } from '@dateline/content-client/contentClient'
import { cache } from 'react'
import { env } from '../env'
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

/** What stands at a reader address; a page and its metadata share one load. */
export const pageFor = cache((path: string, after: string | null): Promise<LoadedPage> =>
  loadPage({ client: client(), path, after, now: Date.now() }),
)
