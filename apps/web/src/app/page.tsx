import type { Metadata } from 'next'
import { readerMetadata, readerPage } from '../content/readerRoute'

export const dynamic = 'force-dynamic'

export const generateMetadata = (): Promise<Metadata> => readerMetadata({ path: '/' })

export default function Route() {
  return readerPage({ path: '/' })
}
