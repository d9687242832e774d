import { redirectPath } from '@dateline/content-schema/redirect'

/**
 * @param address what a link carries: a whole address, or a path on our own site
 * @param options.on the site that is meant; the reader site itself when nothing is said
 * @returns the path on that site as redirects spell it; null for what is no address of it
 */
export const pathOnSite = (
  address: string,
  { siteUrl, on = siteUrl }: { siteUrl: string; on?: string },
): string | null => {
  if (!URL.canParse(address, siteUrl)) return null
  const url = new URL(address, siteUrl)
  return url.origin === new URL(on).origin ? redirectPath(url.pathname) : null
}
