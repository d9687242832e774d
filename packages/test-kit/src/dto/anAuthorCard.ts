import type { AuthorCard } from '@dateline/content-schema/card'

export const anAuthorCard = (overrides: Partial<AuthorCard> = {}): AuthorCard => {
  const slug = overrides.slug ?? 'marta-ilves'
  return {
    id: `author-${slug}`,
    name: 'Marta Ilves',
    slug,
    path: `/authors/${slug}`,
    role: '',
    bio: [],
    portrait: null,
    ...overrides,
  }
}
