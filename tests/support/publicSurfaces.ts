import { readTestEnvironment } from '../env'

const { siteUrl, cmsUrl } = readTestEnvironment()
const CONTENT = `${cmsUrl}/api/content/v1`
const STAFF = `${cmsUrl}/api`
const thisDay = new Date().toISOString().slice(0, 10)
const thisMonth = thisDay.slice(0, 7)

export type Surface = {
  address: string
  /** Only where the story is: that it answers at all is a sign of it. */
  isOfStory?: boolean
  /** It names the story as soon as that is out, so that a silence before says something. */
  namesStory?: boolean
}

export type Watched = {
  /** In the section `harbour` and the topic `ferries` of the demo newspaper, in English. */
  story: { id: string; slug: string; path: string }
  /** A live story that has the watched one among its related cards. */
  related: { id: string; path: string }
  photo: { id: string; name: string; filename: string }
  author: string
  /** The cursor of the change feed before anything happens. */
  feedFrom: number
}

const named = (address: string): Surface => ({ address, namesStory: true })
const quiet = (address: string): Surface => ({ address })
const ofStory = (address: string): Surface => ({ address, isOfStory: true })

/**
 * Everywhere that somebody who is not logged in could learn of a story. A new surface is one more line here; one that
 * is promised and not made yet stands here already, and answers 404.
 */
export const publicSurfaces = ({ story, related, photo, author, feedFrom }: Watched): Surface[] => [
  // Pages, and what a browser with Next's own client would ask for.
  { address: siteUrl + story.path, isOfStory: true, namesStory: true },
  ...['?_rsc=1', '.rsc', '.txt'].map((end) => quiet(siteUrl + story.path + end)),
  ...['/', '/harbour', '/topics/ferries', `/authors/${author}`, related.path].map((path) =>
    named(siteUrl + path),
  ),
  ...[thisDay.slice(0, 4), thisDay.slice(0, 7), thisDay].map((period) =>
    named(`${siteUrl}/${period.replaceAll('-', '/')}`),
  ),
  ...['/archive', '/most-read', '/ru', '/topics', '/authors'].map((path) => quiet(siteUrl + path)),
  // Feeds, sitemaps, search.
  ...['/feed.xml', '/atom.xml', '/feed.json', '/harbour/feed.xml', `/authors/${author}/atom.xml`].map(
    (path) => named(siteUrl + path),
  ),
  ...['/news-sitemap.xml', `/sitemap-${thisMonth}.xml`].map((path) => named(siteUrl + path)),
  ...['/sitemap.xml', '/sitemap-pages.xml', '/robots.txt'].map((path) => quiet(siteUrl + path)),
  ...[siteUrl, CONTENT].flatMap((place) => [
    named(`${place}/search?q=${story.slug}`),
    // The word that was meant would be told.
    quiet(`${place}/search?q=${story.slug.slice(0, -1)}`),
  ]),
  // Pictures, and the one of the social card.
  ...['640.webp', '960.jpg', '1280.jpg'].map((file) => ofStory(`${siteUrl}/media/${photo.name}/${file}`)),
  ofStory(`${CONTENT}/media/${photo.name}`),
  // The content API.
  { address: `${CONTENT}/articles/${story.id}`, isOfStory: true, namesStory: true },
  { address: `${CONTENT}/articles/by-path?path=${story.path}`, isOfStory: true, namesStory: true },
  ...['articles?limit=100', `articles/${related.id}`, 'front'].map((path) => named(`${CONTENT}/${path}`)),
  ...[
    'articles/whole',
    `articles/addresses?month=${thisMonth}`,
    `articles/archive?period=${thisDay}&limit=100`,
  ].map((path) => named(`${CONTENT}/${path}`)),
  quiet(`${CONTENT}/articles/months`),
  quiet(`${CONTENT}/most-read`),
  ...['sections', 'topics', 'authors', 'site', 'appeals', 'pages', 'redirects', 'openapi.json'].map((path) =>
    quiet(`${CONTENT}/${path}`),
  ),
  { address: `${CONTENT}/changes?after=${String(feedFrom)}`, namesStory: true },
  // The newsroom's own API, and counts.
  named(`${STAFF}/articles?limit=30&depth=1&sort=-createdAt`),
  quiet(`${STAFF}/articles?draft=true&trash=true&limit=30`),
  ofStory(`${STAFF}/articles/${story.id}?draft=true`),
  quiet(`${STAFF}/articles/count`),
  quiet(`${STAFF}/articles/count?where[slug][equals]=${story.slug}`),
  quiet(`${STAFF}/articles/versions?limit=100`),
  quiet(`${STAFF}/articles/${related.id}?depth=2`),
  quiet(`${STAFF}/articles?where[related][in]=${story.id}`),
  quiet(`${STAFF}/photos/count`),
  quiet(`${STAFF}/photos?limit=100`),
  ofStory(`${STAFF}/photos/${photo.id}`),
  ofStory(`${STAFF}/photos/file/${photo.filename}`),
  quiet(`${STAFF}/schedule`),
  quiet(`${STAFF}/schedule/calendar?from=2026-01-01T00:00:00Z&to=2026-02-01T00:00:00Z`),
  quiet(`${STAFF}/redirects?limit=100`),
  quiet(`${STAFF}/globals/front-page?depth=2`),
  quiet(`${STAFF}/outbox`),
  quiet(`${STAFF}/preview-links`),
  quiet(`${cmsUrl}/preview/stories/${story.id}`),
]
