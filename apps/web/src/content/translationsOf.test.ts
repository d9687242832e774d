import { aPage } from '@dateline/test-kit/dto/aPage'
import { aSite } from '@dateline/test-kit/dto/aSite'
import { describe, expect, it } from 'vitest'
import type { ListContent } from './loadPage'
import { translationsOf } from './translationsOf'

const site = aSite()
const translations = [{ language: 'ru', path: '/ru/o-gazete' }]

describe('what stands in another language', () => {
  it('of a page is what the newsroom paired with it', () => {
    expect(translationsOf({ site, content: { kind: 'page', page: aPage({ translations }) } })).toEqual(
      translations,
    )
    expect(translationsOf({ site, content: { kind: 'page', page: aPage() } })).toEqual([])
  })

  it.each(['section', 'topic', 'author'] as const)('of a %s is what the newsroom paired with it', (kind) => {
    const content: ListContent = {
      kind,
      name: 'Islands',
      listPath: '/islands',
      role: '',
      description: [],
      portrait: null,
      translations,
      list: { articles: [], next: null, tags: [] },
    }
    expect(translationsOf({ site, content })).toEqual(translations)
    expect(translationsOf({ site, content: { ...content, translations: [] } })).toEqual([])
  })

  it('of what every language has is the same there', () => {
    expect(translationsOf({ site, content: { kind: 'saved' } }).map(({ language }) => language)).toEqual(
      site.languages.map(({ code }) => code).filter((code) => code !== site.language),
    )
  })

  it('of what was not found is nothing', () => {
    expect(translationsOf({ site, content: { kind: 'notFound', newest: [] } })).toEqual([])
  })
})
