import type { Site } from '@dateline/content-schema/site'
import { aLabel } from './aLabel'

export const aSite = (overrides: Partial<Site> = {}): Site => ({
  name: 'The Sable Coast Courier',
  tagline: 'News of four islands, written by the people who live on them',
  description: 'An independent newspaper for the Sable islands, owned by nobody and paid for by its readers.',
  language: 'en',
  defaultLanguage: 'en',
  languages: [
    { code: 'en', name: 'English', home: '/' },
    { code: 'ru', name: 'Русский', home: '/ru' },
  ],
  timeZone: 'Europe/Tallinn',
  sections: [
    aLabel(),
    aLabel({ name: 'Harbour', slug: 'harbour' }),
    aLabel({ name: 'Politics', slug: 'politics' }),
    aLabel({ name: 'Business', slug: 'business' }),
    aLabel({ name: 'Weather', slug: 'weather' }),
    aLabel({ name: 'Opinion', slug: 'opinion' }),
  ],
  pages: [
    { title: 'About the Courier', path: '/about' },
    { title: 'How we correct mistakes', path: '/corrections' },
    { title: 'Privacy', path: '/privacy' },
  ],
  contact: { email: 'desk@courier.example', address: '4 Ropewalk Lane, Sable Harbour' },
  imprint: 'Published by the Sable Coast Courier Society, founded in 1994.',
  supportPath: '/support',
  tags: ['site'],
  ...overrides,
})
