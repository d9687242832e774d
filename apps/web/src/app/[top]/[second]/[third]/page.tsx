import type { Metadata } from 'next'
import { readerMetadata, readerPage } from '../../../../content/readerRoute'

export const dynamic = 'force-dynamic'

type Props = {
  params: Promise<{ top: string; second: string; third: string }>
  searchParams: Promise<{ after?: string | string[] }>
}

const requestOf = async ({ params, searchParams }: Props) => {
  const { top, second, third } = await params
  return { path: `/${top}/${second}/${third}`, after: (await searchParams).after }
}

export const generateMetadata = async (props: Props): Promise<Metadata> =>
  readerMetadata(await requestOf(props))

export default async function Route(props: Props) {
  return readerPage(await requestOf(props))
}
