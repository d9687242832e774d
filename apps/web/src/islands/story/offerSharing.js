// @ts-check
/* global navigator */

/**
 * By the device's own share sheet; where there is none, the address can be copied.
 * @param {{ share: HTMLElement, copy: HTMLElement, page: { title: string, url: string }, onCopied: () => void }} options
 */
export const offerSharing = ({ share, copy, page, onCopied }) => {
  const hasSheet = 'share' in navigator
  share.classList.toggle('is-absent', !hasSheet)
  // Browsers hide the clipboard from pages that did not come over a safe way.
  copy.classList.toggle('is-absent', hasSheet || !('clipboard' in navigator))
  // A reader who closes the sheet again has changed their mind.
  share.addEventListener('click', () => void navigator.share(page).catch(() => {}))
  copy.addEventListener('click', () => void navigator.clipboard.writeText(page.url).then(onCopied, () => {}))
}
