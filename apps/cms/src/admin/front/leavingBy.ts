/** A press on a link, as far as it says where it leads. */
export type LinkPress = {
  href: string
  target: string
  isDownload: boolean
  /** Another button than the first, or a key that opens a tab or a window. */
  isElsewhere: boolean
}

/**
 * @param here the address of this page
 * @returns the address for which a press leaves this page without loading another one by the browser, which warns by
 * itself; null where it stays
 */
export const leavingBy = (press: LinkPress, here: string): string | null => {
  if (press.isElsewhere || press.isDownload || (press.target !== '' && press.target !== '_self')) return null
  if (!URL.canParse(press.href)) return null
  const [to, from] = [new URL(press.href), new URL(here)]
  if (to.origin !== from.origin) return null
  return to.pathname === from.pathname && to.search === from.search ? null : to.href
}
