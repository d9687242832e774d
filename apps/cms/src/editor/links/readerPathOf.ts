import { redirectPath } from '@dateline/content-schema/redirect'

/**
 * @param address what a link carries: a whole address, or a path on our own site
 * @returns the path on the reader site as redirects spell it; null for what is no address of it
 */
export const readerPathOf = (address: string, { siteUrl }: { siteUrl: string }): string | null => {
  if (!URL.canParse(address, siteUrl)) return null
  const url = new URL(address, siteUrl)
  return url.origin === new URL(siteUrl).origin ? redirectPath(url.pathname) : null
}
