import { site } from '@dateline/content-schema/site'
import { describe, expect, it } from 'vitest'
import { expectNothingOfStaff } from '../fixtures/expectNothingOfStaff'
import { aPage, aSection, sectionId } from '../fixtures/storedDocuments'
import { toSiteSettings } from '../siteSettings'
import { toSite } from './toSite'

const settings = toSiteSettings({
  id: 'staff-id',
  createdAt: '2020-01-01T00:00:00.000Z',
  timeZone: 'Atlantic/Faroe',
  email: 'newsroom@dateline.example',
  address: 'Chapel Street',
  editions: [
    {
      id: 'staff-row',
      language: 'en',
      name: 'The Courier',
      tagline: 'Four islands',
      description: 'News',
      imprint: '© The Courier',
    },
    { id: 'staff-row', language: 'ru', name: 'Курьер', tagline: null, description: null, imprint: null },
  ],
})

const mapped = (language: string) =>
  toSite({
    settings,
    language,
    sections: [aSection(2), aSection(1)],
    pages: [aPage(), aPage(2, { publishedSlug: null })],
  })

describe('the site for readers', () => {
  it('is exactly what the contract describes, and nothing of the newsroom', () => {
    expect(site.safeParse(mapped('en')).error).toBeUndefined()
    expect(Object.keys(mapped('en')).sort()).toEqual(Object.keys(site.shape).sort())
    expectNothingOfStaff({ ...mapped('en'), sections: [] })
  })

  it('keeps the order of the navigation and leaves out pages without an address', () => {
    const answer = mapped('en')
    expect(answer.sections.map(({ id }) => id)).toEqual([sectionId(2), sectionId(1)])
    expect(answer.pages).toEqual([{ title: 'Page 1', path: '/page-1' }])
  })

  it('speaks the language of its edition and leads to all of them', () => {
    expect(mapped('ru')).toMatchObject({
      name: 'Курьер',
      tagline: '',
      supportPath: '/ru/support',
      language: 'ru',
    })
    expect(mapped('ru').languages).toEqual([
      { code: 'en', name: 'English', home: '/' },
      { code: 'ru', name: 'Русский', home: '/ru' },
    ])
  })

  it('has its default language before anybody set it up', () => {
    const fresh = toSiteSettings({})
    expect(
      site.safeParse(toSite({ settings: fresh, language: 'en', sections: [], pages: [] })).error,
    ).toBeUndefined()
    expect(fresh.editions.map(({ language }) => language)).toEqual(['en'])
  })
})
