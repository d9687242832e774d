import { aBody } from './aBody'
import type { NewsroomClient } from './newsroomClient'

export type PublishedStory = { id: string; headline: string; path: string }

/** A story in a section and a topic of the demo newspaper, published now, with a headline of its own. */
export const aPublishedStory = async (
  publisher: NewsroomClient,
  headline: string,
): Promise<PublishedStory> => {
  const [section] = await publisher.find('sections', 'where[slug][equals]=harbour')
  const [topic] = await publisher.find('topics', 'where[slug][equals]=ferries&where[language][equals]=en')
  const slug = headline.toLowerCase().replace(/[^a-z0-9]+/g, '-')
  const id = await publisher.create('articles', {
    headline,
    slug,
    teaser: 'One sentence for the cards.',
    kicker: 'Measured',
    language: 'en',
    section: section?.id,
    topics: [topic?.id],
    body: aBody('The first paragraph.', 'The second paragraph.'),
    _status: 'published',
  })
  return { id, headline, path: `/${new Date().toISOString().slice(0, 10).replaceAll('-', '/')}/${slug}` }
}
