import { aLabel } from '@dateline/test-kit/dto/aLabel'
import { readSearchQuery } from '@dateline/content-schema/searchAddress'
import { someSearchResults } from '@dateline/test-kit/dto/someSearchResults'
import { describe, expect, it, vi } from 'vitest'
import { loadSearch } from './loadSearch'

const described = { language: 'en', description: '', translations: [], tags: [] }
const ferries = { ...aLabel({ id: 'topic-ferries', name: 'Ferries', slug: 'ferries' }), ...described }
const harbour = { ...aLabel({ id: 'section-harbour', name: 'Harbour', slug: 'harbour' }), ...described }

const load = async (query: string) => {
  const search = vi.fn(() => Promise.resolve(someSearchResults()))
  const client = {
    search,
    sections: ({ slug }: { slug?: string }) =>
      Promise.resolve({ sections: slug === 'harbour' ? [harbour] : [], tags: [] }),
    topics: ({ slug }: { slug?: string }) =>
      Promise.resolve({ topics: slug === 'ferries' ? [ferries] : [], tags: [] }),
  }
  const asked = readSearchQuery(new URLSearchParams(query))
  return { ...(await loadSearch({ client, language: 'en', asked })), search }
}

describe('a page of search results', () => {
  it('is asked for by the ids of what the address names', async () => {
    const { search, content } = await load(
      'q=sea+wall&section=harbour&topic=ferries&from=2026-03-01&to=2026-03-31&sort=newest&page=2',
    )
    expect(search).toHaveBeenCalledExactlyOnceWith({
      q: 'sea wall',
      language: 'en',
      section: 'section-harbour',
      topic: 'topic-ferries',
      from: '2026-03-01',
      to: '2026-03-31',
      sort: 'newest',
      page: 2,
    })
    expect(content.topics.map(({ id }) => id)).toEqual(['topic-ferries'])
  })

  it('is not narrowed by what does not exist, and says so in the form', async () => {
    const { search, content } = await load('q=sea&section=gone&topic=gone')
    expect(search).toHaveBeenCalledExactlyOnceWith({ q: 'sea', language: 'en', sort: 'relevance', page: 1 })
    expect([content.asked.section, content.asked.topic]).toEqual([null, null])
  })

  it('asks nothing where nothing is asked', async () => {
    const { search, content, tags } = await load('section=harbour')
    expect(search).not.toHaveBeenCalled()
    expect([content.results, tags]).toEqual([null, []])
  })
})
