import { z } from 'zod'

const address = z.url({ protocol: /^https?$/ })
const authors = z.array(z.strictObject({ name: z.string().min(1), url: address.optional() })).min(1)

/** JSON Feed 1.1 as its specification describes it, as far as our feeds go. For tests. */
export const jsonFeedRules = z.strictObject({
  version: z.literal('https://jsonfeed.org/version/1.1'),
  title: z.string().min(1),
  description: z.string().min(1).optional(),
  home_page_url: address,
  feed_url: address,
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z]{2})?$/),
  authors,
  items: z.array(
    z.strictObject({
      id: z.string().min(1),
      url: address,
      title: z.string(),
      content_html: z.string(),
      summary: z.string().min(1).optional(),
      image: address.optional(),
      date_published: z.iso.datetime({ offset: true }),
      date_modified: z.iso.datetime({ offset: true }),
      authors: authors.or(z.array(z.never())),
      tags: z.array(z.string()),
      language: z.string(),
    }),
  ),
})
