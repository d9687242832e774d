import { safeHref } from '@dateline/rich-text/safeHref'

/** Parameters that say where a reader came from, and change nothing of what is shown. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|ysclid|twclid|ttclid|igsh|igshid|mc_cid|mc_eid|mkt_tok|_openstat|_ga|_gl|_hsenc|_hsmi|vero_id|oly_enc_id|oly_anon_id|wickedid|at_medium|at_campaign|at_custom\d?|ref_src|ref_url|ncid|cmpid|spm|s_cid|hss_channel)$/i

/** Pages that only lead on, and the parameter that holds where to. */
const LEADS_ON: readonly { at: RegExp; parameter: string }[] = [
  { at: /^https?:\/\/(?:www\.)?google\.[a-z.]+\/url\?/i, parameter: 'q' },
  { at: /^https?:\/\/(?:www\.)?google\.[a-z.]+\/url\?/i, parameter: 'url' },
  { at: /^https?:\/\/lm?\.(?:facebook|instagram)\.com\/(?:l\.php)?\?/i, parameter: 'u' },
  { at: /^https?:\/\/[\w.-]+\.safelinks\.protection\.outlook\.com\/\?/i, parameter: 'url' },
  { at: /^https?:\/\/(?:www\.)?(?:vk\.com|vk\.ru)\/away\.php\?/i, parameter: 'to' },
  { at: /^https?:\/\/t\.me\/iv\?/i, parameter: 'url' },
  { at: /^https?:\/\/(?:www\.)?youtube\.com\/redirect\?/i, parameter: 'q' },
]

/** One page that leads to another that leads on happens; a chain of more is somebody's game. */
const MAX_STEPS = 3

const destinationOf = (address: string, stepsLeft = MAX_STEPS): string => {
  const found = LEADS_ON.filter(({ at }) => at.test(address))
    .map(({ parameter }) => new URL(address).searchParams.get(parameter))
    .find((target) => target !== null && /^https?:/i.test(target))
  if (!found || stepsLeft === 0) return address
  return destinationOf(found, stepsLeft - 1)
}

/**
 * An address as it belongs into a story: safe, without the page that only leads to it, and without what follows its
 * readers. The other parameters keep their spelling.
 * @returns null for what no link may lead to
 */
export const cleanAddress = (raw: string): string | null => {
  const href = safeHref(raw)
  if (href === null || !/^https?:/.test(href)) return href
  const url = new URL(destinationOf(href))
  const kept = url.search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !TRACKING.test(pair.split('=')[0] ?? ''))
  url.search = kept.length === 0 ? '' : `?${kept.join('&')}`
  return safeHref(url.href)
}
