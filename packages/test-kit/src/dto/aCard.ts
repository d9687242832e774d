import { articlePath } from '@dateline/content-schema/readerPath'
import type { Card } from '@dateline/content-schema/card'
import { aLabel } from './aLabel'

export const aCard = (overrides: Partial<Card> = {}): Card => {
  const id = overrides.id ?? 'card-1'
  const language = overrides.language ?? 'en'
  const firstPublishedAt = overrides.firstPublishedAt ?? '2026-03-12T14:20:00.000Z'
  return {
    id,
    language,
    path: articlePath(id, firstPublishedAt, { language, defaultLanguage: 'en' }),
    kicker: 'Port budget',
    headline: 'Sea wall repairs were put off twice, minutes show',
    teaser: 'The authority moved the money to a new terminal in 2024 and again last autumn.',
    section: aLabel(),
    authors: [aLabel({ name: 'Marta Ilves', slug: 'marta-ilves', path: '/authors/marta-ilves' })],
    firstPublishedAt,
    readingMinutes: 5,
    picture: null,
    ...overrides,
  }
}
