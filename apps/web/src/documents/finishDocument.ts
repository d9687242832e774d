import { compressQuickly, type Bodies } from './bodies'
import type { DocumentFacts } from './documentFacts'
import { etagOf } from './etagOf'
import { finishHtml, type PageFiles } from './finishHtml'

/** A page as it is kept and served. */
export type KeptDocument = DocumentFacts & {
  key: string
  /** Of its text. What is sent has validators of its own, one for each encoding. */
  etag: string
  /** Milliseconds since 1970. */
  renderedAt: number
  bodies: Bodies
}

type Page = { key: string; html: string; renderedAt: number }

export const keptDocument = ({
  key,
  html,
  renderedAt,
  facts,
}: Page & { facts: DocumentFacts }): KeptDocument => {
  const bodies = compressQuickly(html)
  return { ...facts, key, etag: etagOf(bodies.identity), renderedAt, bodies }
}

export const htmlOf = ({ bodies }: Pick<KeptDocument, 'bodies'>): string => bodies.identity.toString('utf8')

/** Rendered page in, document out. @throws Error when the page does not state its facts */
export const finishDocument = ({ pageFiles, ...page }: Page & { pageFiles?: PageFiles }): KeptDocument =>
  keptDocument({ ...page, ...finishHtml(page.html, pageFiles) })
