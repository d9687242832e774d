import { cleanText } from '@dateline/rich-text/cleanText'
import type { Feed, FeedEntry } from './feedOf'

const itemOf = (entry: FeedEntry) => ({
  id: entry.id,
  url: entry.address,
  title: entry.title,
  content_html: entry.html,
  ...(entry.teaser === '' ? {} : { summary: entry.teaser }),
  ...(entry.picture === null ? {} : { image: entry.picture }),
  date_published: entry.published,
  date_modified: entry.modified,
  authors: entry.authors.map(({ name, address }) => ({ name, url: address })),
  tags: entry.categories,
  language: entry.language,
})

/** JSON Feed 1.1. @param self the address of the feed itself */
export const jsonFeedOf = (feed: Feed, self: string): string => {
  const document = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    ...(feed.description === '' ? {} : { description: feed.description }),
    home_page_url: feed.home,
    feed_url: self,
    language: feed.language,
    authors: [{ name: feed.publisher, url: feed.home }],
    items: feed.entries.map(itemOf),
  }
  const clean = (_name: string, value: unknown) => (typeof value === 'string' ? cleanText(value) : value)
  return `${JSON.stringify(document, clean)}\n`
}
