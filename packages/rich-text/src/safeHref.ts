const MAX_LENGTH = 2048

/**
 * Browsers drop tabs and newlines from an address and read a backslash as a slash, so that `java\nscript:` and
 * `/\host` mean what they do not seem to. Invisible characters serve only to deceive. None has a place in an address.
 */
const DECEPTIVE =
  /[\u0000-\u0020\u007f-\u00a0\u00ad\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff\ufff9-\uffff\\]|\p{Surrogate}/u

/** The host that stands for our own while a path is normalised; `.invalid` can belong to nobody (RFC 2606). */
const OWN = 'https://own.invalid'

const parse = (address: string): URL | null => (URL.canParse(address) ? new URL(address) : null)

const webHref = (address: string): string | null => {
  const authority = /^https?:\/\/([^/?#]+)/i.exec(address)?.[1]
  if (authority === undefined || authority.includes('@')) return null
  const url = parse(address)
  if (url === null || url.hostname === '' || url.username !== '' || url.password !== '') return null
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null
}

const MAIL_ADDRESS = /^[\p{L}\p{N}._+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*$/u

const mailHref = (address: string): string | null => {
  const [recipients = '', ...query] = address.slice('mailto:'.length).split('?')
  if (query.length > 1 || address.includes('#')) return null
  if (recipients !== '' && !recipients.split(',').every((recipient) => MAIL_ADDRESS.test(recipient)))
    return null
  if (recipients === '' && query.length === 0) return null
  return parse(`mailto:${address.slice('mailto:'.length)}`)?.href ?? null
}

const telephoneHref = (address: string): string | null => {
  const number = address.slice('tel:'.length)
  return /^\+?[\d().-]{2,40}(?:;[a-z\d-]+=[\w.+-]+){0,4}$/i.test(number) ? `tel:${number}` : null
}

const ownHref = (address: string): string | null => {
  const url = parse(`${OWN}${address.startsWith('#') ? '/' : ''}${address}`)
  if (url === null || url.origin !== OWN) return null
  if (address.startsWith('#')) return url.hash === '' ? null : url.hash
  const path = `${url.pathname}${url.search}${url.hash}`
  // `/.//host` is a harmless path until its dot is resolved: then it names another host.
  return path.startsWith('//') ? null : path
}

/**
 * The one gate for every address that an editor, an import or a script may put into a link.
 * @param raw what was typed or stored
 * @returns the normalised address: http, https, mailto, tel, a path on our own site or a fragment; null for all else
 */
export const safeHref = (raw: string): string | null => {
  const address = raw.length > 2 * MAX_LENGTH ? '' : raw.trim()
  if (address === '' || address.length > MAX_LENGTH || DECEPTIVE.test(address)) return null
  const href = normalise(address)
  return href !== null && href.length <= MAX_LENGTH ? href : null
}

const normalise = (address: string): string | null => {
  if (/^https?:/i.test(address)) return webHref(address)
  if (/^mailto:/i.test(address)) return mailHref(address)
  if (/^tel:/i.test(address)) return telephoneHref(address)
  if (/^(?:\/(?!\/)|#)/.test(address)) return ownHref(address)
  return null
}
