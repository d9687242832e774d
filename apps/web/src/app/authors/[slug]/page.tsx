import type { Metadata } from 'next'
import { readerMetadata, readerPage } from '../../../content/readerRoute'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ after?: string | string[] }> }

const requestOf = async ({ params, searchParams }: Props) => {
  const { slug } = await params
  return { path: `/authors/${slug}`, after: (await searchParams).after }
}

export const generateMetadata = async (props: Props): Promise<Metadata> =>
  readerMetadata(await requestOf(props))

export default async function Route(props: Props) {
  return readerPage(await requestOf(props))
}
