import { APIError, ValidationError } from 'payload'
import { expect, it } from 'vitest'
import { ARTICLES } from '../../collections/slugs'
import { reasonOf } from './reasonOf'
import { aReason } from './reasonWords'
import { sayReason } from './sayReason'

const slugTaken = {
  path: 'slug',
  message: 'slug: Another published story has this slug: "Lamps". Choose another slug than "quay".',
  code: 'slugTaken',
  values: { headline: 'Lamps', slug: 'quay' },
}
const noTeaser = { path: 'teaser', message: 'A teaser is missing.', code: 'noTeaser' }
const refused = reasonOf(new ValidationError({ collection: ARTICLES, errors: [slugTaken, noTeaser] }))

it('says what stopped a release in the language of whoever reads it, without the names of fields', () => {
  expect(sayReason(refused ?? {}, 'en')).toBe(
    'The check before publishing stopped it: Another published story has this slug: "Lamps". Choose another slug than "quay". A published story needs a teaser: one sentence for cards and search engines.',
  )
  expect(sayReason(refused ?? {}, 'ru')).toMatch(
    /^Материал не прошёл проверку перед публикацией: [^a-z]*«Lamps»/,
  )
})

it('says what there are no words for as the server put it', () => {
  const reason = reasonOf(new APIError('The story is too long.', 400))
  expect(sayReason(reason ?? {}, 'ru')).toBe(
    'Материал не прошёл проверку перед публикацией: The story is too long.',
  )
})

it('says a name, and what was kept before findings were', () => {
  expect(sayReason(aReason('cancelled', 'Ann'), 'en')).toBe('Cancelled by Ann.')
  expect(sayReason({ reason: 'refused', detail: 'No credit.' }, 'en')).toBe(
    'The check before publishing stopped it: No credit.',
  )
  expect(sayReason({}, 'en')).toBe('')
})
