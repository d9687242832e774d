import { readSearchQuery } from '@dateline/content-schema/searchAddress'
import { cache } from 'react'
import { loadPage, type LoadedPage } from './loadPage'
import { sharedClient } from './sharedClient'

/** What stands at a reader address; a page and its metadata share one load. */
export const pageFor = cache((path: string, after: string | null, search?: string): Promise<LoadedPage> =>
  loadPage({
    client: sharedClient(),
    path,
    after,
    asked: search === undefined ? undefined : readSearchQuery(new URLSearchParams(search)),
    now: Date.now(),
  }),
)
