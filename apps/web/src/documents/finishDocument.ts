import { createHash } from 'node:crypto'
import { takeFacts, type DocumentFacts } from './documentFacts'

/** A page as it is kept and served. */
export type KeptDocument = DocumentFacts & {
  key: string
  /** Strong, with its quotation marks. */
  etag: string
  /** Milliseconds since 1970. */
  renderedAt: number
  /** The hashes of its inline scripts, as a content security policy names them. */
  scripts: string[]
  html: string
}

const inlineScript = /<script(?![^>]*\ssrc=)([^>]*)>([^]*?)<\/script>/gi

const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64')

/** Scripts that run; a data block such as `application/ld+json` needs no permission. */
const isExecutable = (attributes: string): boolean => {
  const type = /\stype="([^"]*)"/i.exec(attributes)?.[1]
  return type === undefined || type === 'module' || type === 'text/javascript'
}

const scriptHashes = (html: string): string[] => {
  const hashes = [...html.matchAll(inlineScript)]
    .filter(([, attributes]) => isExecutable(attributes ?? ''))
    .map(([, , text]) => `'sha256-${sha256(text ?? '')}'`)
  return [...new Set(hashes)]
}

export const etagOf = (text: string): string => `"${sha256(text).slice(0, 32)}"`

/** Rendered page in, document out. @throws Error when the page does not state its facts */
export const finishDocument = ({
  key,
  html: rendered,
  renderedAt,
}: {
  key: string
  html: string
  renderedAt: number
}): KeptDocument => {
  const { html, facts } = takeFacts(rendered)
  return { ...facts, key, etag: etagOf(html), renderedAt, scripts: scriptHashes(html), html }
}
