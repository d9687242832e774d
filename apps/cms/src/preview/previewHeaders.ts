/**
 * On every preview document. No script runs in one, whatever an editor pasted: the panel of the newsroom changes it
 * from outside. A style attribute, which places the focus of a picture, can load nothing that the rest does not allow.
 * @param frame who may show the document inside another one
 */
export const previewHeaders = ({ frame }: { frame: 'self' | 'none' }): Record<string, string> => ({
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'private, no-store',
  'content-security-policy': [
    "default-src 'none'",
    "style-src 'self'",
    "style-src-attr 'unsafe-inline'",
    "img-src 'self'",
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors '${frame}'`,
  ].join('; '),
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex, nofollow, noarchive',
  'x-content-type-options': 'nosniff',
})
