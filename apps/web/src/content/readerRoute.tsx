import type { Metadata } from 'next'
import { env } from '../env'
import { metadataOf } from '../seo/metadataOf'
import { pageFor } from './pageFor'
import { ReaderPage } from './ReaderPage'

export type ReaderRoute = {
  path: string
  /** On lists: the cursor of a further page. */
  after?: string | string[] | undefined
  /** On the search page: its query. */
  search?: string
}

const load = ({ path, after, search }: ReaderRoute) =>
  pageFor(path, typeof after === 'string' ? after : null, search)

export const readerMetadata = async (route: ReaderRoute): Promise<Metadata> =>
  metadataOf(await load(route), env().siteUrl)

export const readerPage = async (route: ReaderRoute) => (
  <ReaderPage page={await load(route)} siteUrl={env().siteUrl} />
)
