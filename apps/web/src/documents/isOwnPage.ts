import type { IncomingHttpHeaders } from 'node:http'

/** Whether a page of our own sent this. Old browsers do not say from where; all say whose page it is. */
export const isOwnPage = (headers: IncomingHttpHeaders, siteUrl: string): boolean => {
  const from = headers['sec-fetch-site']
  return from === undefined ? headers.origin === siteUrl : from === 'same-origin'
}
