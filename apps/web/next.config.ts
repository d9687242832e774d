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
  // One route makes all that machines read; the dot keeps its folder out of the way of every section.
  rewrites: () =>
    Promise.resolve({
      beforeFiles: [
        ...['feed.xml', 'atom.xml', 'feed.json'].map((file) => ({
          source: `/:list*/${file}`,
          destination: `/for.machines/${file}/:list*`,
        })),
        ...['robots.txt', 'sitemap.xml', 'sitemap-:name.xml', 'news-sitemap.xml'].map((file) => ({
          source: `/${file}`,
          destination: `/for.machines/${file}`,
        })),
      ],
      afterFiles: [],
      fallback: [],
    }),
  transpilePackages: [
    '@dateline/content-client',
    '@dateline/content-schema',
    '@dateline/reader-ui',
    '@dateline/rich-text',
  ],
}

export default config
