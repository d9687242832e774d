import type { Front } from '@dateline/content-schema/site'
import { aCard } from './aCard'
import { aPicture } from './aPicture'

export const aFront = (overrides: Partial<Front> = {}): Front => ({
  language: 'en',
  lead: aCard({
    id: 'lead',
    headline: 'Ferry crews ask islanders to leave the outer harbour',
    picture: aPicture(),
  }),
  curated: [aCard({ id: 'second' }), aCard({ id: 'third' }), aCard({ id: 'fourth' })],
  newest: [aCard({ id: 'newest' })],
  tags: ['front'],
  ...overrides,
})
