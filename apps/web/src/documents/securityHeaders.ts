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

/** The style sheet of pages that need no other file; its hash lets browsers apply it. */
const PLAIN_STYLE_HASH = `'sha256-${createHash('sha256').update(PLAIN_STYLE).digest('base64')}'`

/** @param secure whether the site is served over https */
export const contentSecurityPolicy = ({ secure }: { secure: boolean }): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' ${PLAIN_STYLE_HASH}`,
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
export const PLAIN_PAGE_POLICY = `default-src 'none'; style-src ${PLAIN_STYLE_HASH}; base-uri 'none'; frame-ancestors 'none'; form-action 'none'`
