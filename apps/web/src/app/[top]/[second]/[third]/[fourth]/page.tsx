import type { Metadata } from 'next'
import { readerMetadata, readerPage } from '../../../../../content/readerRoute'

export const dynamic = 'force-dynamic'

type Props = { params: Promise<{ top: string; second: string; third: string; fourth: string }> }

const requestOf = async ({ params }: Props) => {
  const { top, second, third, fourth } = await params
  return { path: `/${top}/${second}/${third}/${fourth}` }
}

export const generateMetadata = async (props: Props): Promise<Metadata> =>
  readerMetadata(await requestOf(props))

export default async function Route(props: Props) {
  return readerPage(await requestOf(props))
}
