import { cleanAddress } from './cleanAddress'

export type Typed =
  | { kind: 'nothing' }
  | { kind: 'words' }
  | { kind: 'address'; href: string }
  /** It looks like an address, but no link may lead there. */
  | { kind: 'refused' }

const SCHEME = /^[a-z][a-z0-9+.-]*:/i
/** `example.org/path`, as people type it. */
const BARE_HOST = /^(?:www\.)?[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}(?:[/?#:]\S*)?$/iu
const MAIL = /^[\p{L}\p{N}._+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u

const asAddress = (typed: string): string | null => {
  if (MAIL.test(typed)) return `mailto:${typed}`
  if (BARE_HOST.test(typed)) return `https://${typed}`
  return SCHEME.test(typed) || typed.startsWith('/') || typed.startsWith('#') ? typed : null
}

/** Whether somebody types the words of a headline or an address, and which. */
export const readTyped = (raw: string): Typed => {
  const typed = raw.trim()
  if (typed === '') return { kind: 'nothing' }
  const address = /\s/.test(typed) ? null : asAddress(typed)
  // "Storm: the harbour" is a headline.
  if (address === null) return { kind: 'words' }
  const href = cleanAddress(address)
  return href === null ? { kind: 'refused' } : { kind: 'address', href }
}
