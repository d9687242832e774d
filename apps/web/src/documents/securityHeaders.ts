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

/**
 * @param scripts the hashes of a page's own inline scripts, as the policy names them
 * @param secure whether the site is served over https
 */
export const contentSecurityPolicy = ({
  scripts,
  secure,
}: {
  scripts: readonly string[]
  secure: boolean
}): string =>
  [
    "default-src 'none'",
    ["script-src 'self'", ...scripts].join(' '),
    "style-src 'self'",
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
export const PLAIN_PAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'; form-action 'none'"
