import { readSearchQuery } from '@dateline/content-schema/searchAddress'
import type { SearchResults } from '@dateline/content-schema/search'
import { aSite } from '@dateline/test-kit/dto/aSite'
import { someSearchResults } from '@dateline/test-kit/dto/someSearchResults'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { SearchView } from './SearchView'

const shown = (query: string, results: Partial<SearchResults> | null = {}): string => {
  const whole = results && someSearchResults(results)
  return renderToStaticMarkup(
    <SearchView
      site={aSite()}
      asked={readSearchQuery(new URLSearchParams(query))}
      results={whole}
      topics={whole?.topics ?? []}
    />,
  ).replaceAll('&amp;', '&')
}

describe('the search page', () => {
  it('without a question is a form and how to use it', () => {
    const markup = shown('', null)
    expect(markup).toContain('<form class="search-form" role="search" action="/search" method="get">')
    expect(markup).toContain('autofocus')
    expect(markup).not.toContain('<h2')
  })

  it('shows what was found with the words marked, and the question in the form', () => {
    const markup = shown('q=sea+wall&topic=ferries')
    expect(markup).toContain('value="sea wall"')
    expect(markup).toContain('<h2 id="search-count">1 story</h2>')
    expect(markup).toContain('<mark>Sea wall</mark> repairs were put off twice</a>')
    expect(markup).toContain('… the new <mark>sea walls</mark> …')
    expect(markup).toContain('<option value="ferries" selected="">Ferries</option>')
    expect(markup).toContain('<details class="search-filters" open="">')
  })

  it('escapes whatever was asked for', () => {
    const question = '"><script>alert(1)</script>'
    const markup = shown(`q=${encodeURIComponent(question)}`, { question, total: 0, hits: [] })
    expect(markup).not.toContain('<script>')
    expect(markup).toContain('&lt;script&gt;')
  })

  it('offers the word that was meant, with the same filters', () => {
    expect(shown('q=sea+wal&section=islands&page=2', { suggestion: 'sea wall' })).toContain(
      '<a href="/search?q=sea+wall&section=islands">sea wall</a>',
    )
  })

  it('where nothing was found leads on: one word alone, everywhere, the sections', () => {
    const nothing = { hits: [], total: 0, pages: 0, known: ['sea'] }
    const markup = shown('q=sea+zeppelin&from=2026-01-01', nothing)
    expect(markup).toContain('<a href="/search?q=sea&from=2026-01-01">sea</a>')
    expect(markup).toContain('<a href="/search?q=sea+zeppelin">Search in all sections')
    expect(markup).toContain('<ul class="notice-ways"')
    expect(shown('q=zeppelin', { ...nothing, known: [] })).not.toContain('Search in all sections')
  })

  it('leads from page to page, and back from one behind the last', () => {
    const middle = shown('q=a&page=2', { page: 2, pages: 3, total: 25 })
    expect(middle).toContain('<a href="/search?q=a" rel="prev">')
    expect(middle).toContain('Page 2 of 3')
    expect(middle).toContain('<a href="/search?q=a&page=3" rel="next">')
    const behind = shown('q=a&page=9', { page: 9, pages: 3, total: 25, hits: [] })
    expect(behind).toContain('<a href="/search?q=a&page=3" rel="prev">')
    expect(behind).not.toContain('rel="next"')
    expect(shown('q=a')).not.toContain('<nav')
  })

  it('says that there is more than it shows', () => {
    expect(shown('q=a', { total: 300, isMore: true })).toContain('More than 300 stories')
  })
})
