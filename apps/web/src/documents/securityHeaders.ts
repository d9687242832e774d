import { createHash } from 'node:crypto'
import { PLAIN_STYLE } from './plainPages'

/**
 * Hosts whose players and posts may be framed after a reader's click. What an editor embeds from anywhere else is a
 * link.
 */
export const FRAME_HOSTS = [
  'https://t.me',
  'https://platform.twitter.com',
  'https://www.youtube-nocookie.com',
  'https://www.instagram.com',
  'https://www.tiktok.com',
  'https://www.facebook.com',
  'https://player.vimeo.com',
] as const

/** On every answer. */
export const COMMON_HEADERS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
}

/** What lets a browser apply a style sheet that stands in a page: nobody can put another there. */
const hashSource = (style: string): string =>
  `'sha256-${createHash('sha256').update(style).digest('base64')}'`

/**
 * @param secure whether the site is served over https
 * @param styles the style sheets that stand in pages, beside that of plain pages
 */
export const contentSecurityPolicy = ({
  secure,
  styles,
}: {
  secure: boolean
  styles: readonly string[]
}): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    ['style-src', "'self'", ...[PLAIN_STYLE, ...styles].map(hashSource)].join(' '),
    // The focus of a picture is a style attribute. An attribute can load nothing that the rest does not allow.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    `frame-src ${FRAME_HOSTS.join(' ')}`,
    "form-action 'self' https:",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    ...(secure ? ['upgrade-insecure-requests'] : []),
  ].join('; ')

/** For pages that bring their own style sheet and nothing else. */
export const PLAIN_PAGE_POLICY = `default-src 'none'; style-src ${hashSource(PLAIN_STYLE)}; base-uri 'none'; frame-ancestors 'none'; form-action 'none'`
