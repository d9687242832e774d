import type { Feed, FeedEntry } from './feedOf'
import { xmlOf, type XmlElement } from './xmlOf'

const entryOf = (entry: FeedEntry): XmlElement => ({
  '@xml:lang': entry.language,
  id: entry.id,
  title: entry.title,
  link: { '@rel': 'alternate', '@type': 'text/html', '@href': entry.address },
  published: entry.published,
  updated: entry.modified,
  author: entry.authors.map(({ name, address }) => ({ name, uri: address })),
  category: entry.categories.map((name) => ({ '@term': name })),
  summary: entry.teaser === '' ? undefined : entry.teaser,
  content: { '@type': 'html', '#': entry.html },
})

/** Atom 1.0, RFC 4287. @param self the address of the feed itself */
export const atomOf = (feed: Feed, self: string): string =>
  xmlOf({
    feed: {
      '@xmlns': 'http://www.w3.org/2005/Atom',
      '@xml:lang': feed.language,
      id: self,
      title: feed.title,
      subtitle: feed.description === '' ? undefined : feed.description,
      updated: feed.updated,
      // Of the entries that name nobody.
      author: { name: feed.publisher },
      link: [
        { '@rel': 'self', '@type': 'application/atom+xml', '@href': self },
        { '@rel': 'alternate', '@type': 'text/html', '@href': feed.home },
      ],
      entry: feed.entries.map(entryOf),
    },
  })
