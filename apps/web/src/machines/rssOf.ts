import type { Feed, FeedEntry } from './feedOf'
import { xmlOf, type XmlElement } from './xmlOf'

/** RFC 822 as RSS asks for it. */
const rssDate = (iso: string): string => new Date(iso).toUTCString().replace('GMT', '+0000')

const itemOf = (entry: FeedEntry): XmlElement => ({
  title: entry.title,
  link: entry.address,
  // The address changes with the slug; a reader of feeds must not show the story twice.
  guid: { '@isPermaLink': 'false', '#': entry.id },
  pubDate: rssDate(entry.published),
  'atom:updated': entry.modified,
  'dc:creator': entry.authors.map(({ name }) => name),
  category: entry.categories,
  description: entry.teaser === '' ? undefined : entry.teaser,
  'content:encoded': entry.html,
})

/** RSS 2.0. @param self the address of the feed itself */
export const rssOf = (feed: Feed, self: string): string =>
  xmlOf({
    rss: {
      '@version': '2.0',
      '@xmlns:atom': 'http://www.w3.org/2005/Atom',
      '@xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
      '@xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      channel: {
        title: feed.title,
        link: feed.home,
        description: feed.description,
        language: feed.language,
        lastBuildDate: rssDate(feed.updated),
        'atom:link': { '@href': self, '@rel': 'self', '@type': 'application/rss+xml' },
        item: feed.entries.map(itemOf),
      },
    },
  })
