export type Addresses = {
  /** Where the reader site is, without a slash at the end. */
  siteUrl: string
  /** Where this page's pictures are, instead of `/media`. */
  pictures: string
}

/** The icon of the CMS: the page is one of its own, and may load nothing from elsewhere. */
export const NEWSROOM_ICON = '/favicon.svg'

/**
 * A page that was made for the reader site, made fit to stand on the CMS: its links lead to the reader site in a tab
 * of their own and tell nobody where they were followed from; its pictures come from an address that may show them.
 * @param markup as React writes it, which escapes quotes and angle brackets in words: what looks like a tag or an
 *   attribute here is one
 */
export const readdress = (markup: string, { siteUrl, pictures }: Addresses): string =>
  markup
    .replaceAll(/<a (?=[^>]*href="[^#])/g, '<a target="_blank" rel="noopener noreferrer" ')
    .replaceAll(/ href="(\/(?!\/)[^"]*)"/g, (whole, path: string) =>
      path.startsWith('/preview/') || path === NEWSROOM_ICON ? whole : ` href="${siteUrl}${path}"`,
    )
    .replaceAll(/ (src|srcSet|imageSrcSet)="([^"]*)"/g, (_whole, name: string, value: string) => {
      const addresses = value
        .split(', ')
        .map((address) => address.replace(siteUrl, '').replace(/^\/media\//, `${pictures}/`))
      return ` ${name}="${addresses.join(', ')}"`
    })
