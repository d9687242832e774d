import type { Metadata } from 'next'
import { readerMetadata, readerPage } from '../../../content/readerRoute'
import { searchOf } from '../../../content/searchOf'

export const dynamic = 'force-dynamic'

type Props = {
  params: Promise<{ top: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const requestOf = async ({ params, searchParams }: Props) => ({
  path: `/${(await params).top}/search`,
  search: searchOf(await searchParams),
})

export const generateMetadata = async (props: Props): Promise<Metadata> =>
  readerMetadata(await requestOf(props))

export default async function Route(props: Props) {
  return readerPage(await requestOf(props))
}
