import type { Label } from '@dateline/content-schema/card'

/** A section; give another `path` for a topic or an author. */
export const aLabel = (overrides: Partial<Label> = {}): Label => {
  const slug = overrides.slug ?? 'islands'
  return { id: `label-${slug}`, name: 'Islands', slug, path: `/${slug}`, ...overrides }
}
