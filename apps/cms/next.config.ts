import { withPayload } from '@payloadcms/next/withPayload'
import type { NextConfig } from 'next'

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  productionBrowserSourceMaps: false,
  transpilePackages: ['@dateline/content-schema', '@dateline/reader-ui', '@dateline/rich-text'],
  // One copy for all bundles: an error of one copy is a stranger to another, and its words never reach anybody.
  serverExternalPackages: ['payload', '@payloadcms/db-mongodb'],
  devIndicators: false,
  // `npm run check` checks the types, of tests too; a second time here would double the build.
  typescript: { ignoreBuildErrors: true },
  headers: () =>
    Promise.resolve([
      {
        source: '/:path*',
        headers: [
          { key: 'x-content-type-options', value: 'nosniff' },
          { key: 'x-frame-options', value: 'SAMEORIGIN' },
          { key: 'referrer-policy', value: 'same-origin' },
          { key: 'permissions-policy', value: 'camera=(), geolocation=(), microphone=()' },
        ],
      },
      // An address of a preview may be a key: it is told to nobody.
      { source: '/preview/:path*', headers: [{ key: 'referrer-policy', value: 'no-referrer' }] },
      { source: '/preview/links/:path*', headers: [{ key: 'x-frame-options', value: 'DENY' }] },
    ]),
  redirects: () => Promise.resolve([{ source: '/', destination: '/admin', permanent: false }]),
}

const withTheirs = withPayload(config, { devBundleServerPackages: false })

/**
 * Payload's `Critical-CH` makes a browser ask for the first page of a session twice, so that a dark one is dark from the
 * first byte. The login keeps it. Elsewhere the first page would be made twice before anybody sees it, and is made dark by
 * its script instead.
 */
const headers: NextConfig['headers'] = async () => {
  const rules = (await withTheirs.headers?.()) ?? []
  const isCritical = ({ key }: { key: string }): boolean => key === 'Critical-CH'
  return [
    ...rules.map((rule) => ({ ...rule, headers: rule.headers.filter((header) => !isCritical(header)) })),
    { source: '/admin/login', headers: rules.flatMap((rule) => rule.headers.filter(isCritical)) },
  ]
}

export default { ...withTheirs, headers }
