import { z } from 'zod'
import { tag } from './tag'

/** Where a redirect leads, ready for a `Location` header: a path on the reader site or a whole https address, in ASCII. */
export const redirectTarget = z.string().regex(/^(?:\/(?![/\\])|https:\/\/[^/])[\x21-\x5b\x5d-\x7e]*$/)

/** An address that moved. */
export const redirect = z.strictObject({
  /** As `redirectPath` writes it. */
  from: z.string(),
  to: redirectTarget,
})
export type Redirect = z.infer<typeof redirect>

export const redirectList = z.strictObject({ redirects: z.array(redirect), tags: z.array(tag) })
export type RedirectList = z.infer<typeof redirectList>

const decoded = (path: string): string | null => {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}

/**
 * The one spelling of a path, which redirects are kept and looked up under: decoded, as people write it, without a
 * slash at the end. `/%D1%82%D0%B5%D0%BC%D0%B0/` is `/тема`.
 * @param path without query; as a browser sends it or as an editor types it
 * @returns null for what is no path of a page: other spellings of "up", "here", "slash" and "percent" are nobody's
 */
export const redirectPath = (path: string): string | null => {
  if (/%(?:2f|5c|25)/i.test(path)) return null
  const text = decoded(path)?.normalize('NFC')
  if (text === undefined || !text.startsWith('/')) return null
  if (/[^\S ]|[\\?#\p{Cc}]|\/\/|\/\.\.?(?:\/|$)| (?:\/|$)/u.test(text)) return null
  return text.length > 1 && text.endsWith('/') ? text.slice(0, -1) : text
}

/**
 * What an editor gave as the new address, as a `Location` header may carry it: `/тема` is `/%D1%82%D0%B5%D0%BC%D0%B0`.
 * @returns null where it is neither a path on the reader site nor a whole https address
 */
export const toRedirectTarget = (text: string): string | null => {
  const isPath = text.startsWith('/')
  // Never asked: an address to resolve paths against.
  const base = 'https://site.invalid'
  if (/[\s\\]/.test(text) || !(isPath || text.startsWith('https://'))) return null
  if (!URL.canParse(text, base)) return null
  const { href, origin, username, password } = new URL(text, base)
  if (isPath && origin !== base) return null
  if (username !== '' || password !== '') return null
  return redirectTarget.safeParse(isPath ? href.slice(base.length) : href).data ?? null
}
