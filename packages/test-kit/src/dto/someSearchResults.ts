import type { SearchResults } from '@dateline/content-schema/search'
import { aCard } from './aCard'
import { aLabel } from './aLabel'

/** One story that was found for "sea wall". */
export const someSearchResults = (overrides: Partial<SearchResults> = {}): SearchResults => ({
  question: 'sea wall',
  hits: [
    {
      card: aCard(),
      headline: [
        { text: 'Sea wall', marked: true },
        { text: ' repairs were put off twice', marked: false },
      ],
      excerpt: [
        { text: '… the new ', marked: false },
        { text: 'sea walls', marked: true },
        { text: ' …', marked: false },
      ],
    },
  ],
  total: 1,
  isMore: false,
  page: 1,
  pages: 1,
  topics: [aLabel({ id: 'topic-ferries', name: 'Ferries', slug: 'ferries', path: '/topics/ferries' })],
  suggestion: null,
  known: [],
  tags: ['front'],
  ...overrides,
})
