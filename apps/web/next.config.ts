import type { NextConfig } from 'next'

const config: NextConfig = {
  agentRules: false,
  devIndicators: false,
  // Metadata stands in <head> for everybody, not only for robots that are known by name.
  htmlLimitedBots: /.*/,
  images: { unoptimized: true },
  poweredByHeader: false,
  productionBrowserSourceMaps: false,
  reactStrictMode: true,
  // Our server answers these addresses, as all others.
  skipTrailingSlashRedirect: true,
  transpilePackages: [
    '@dateline/content-client',
    '@dateline/content-schema',
    '@dateline/reader-ui',
    '@dateline/rich-text',
  ],
}

export default config
