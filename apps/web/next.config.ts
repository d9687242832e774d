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
  transpilePackages: ['@dateline/content-client', '@dateline/content-schema', '@dateline/reader-ui'],
}

export default config
