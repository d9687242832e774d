import type { ARTICLES, PAGES } from '../../collections/slugs'

/** A story or page of ours that a link can lead to. */
export type LinkTarget = {
  relationTo: typeof ARTICLES | typeof PAGES
  id: string
  headline: string
  /** Empty where it stands in none. */
  section: string
  language: string
  /** ISO 8601: when readers first saw it, or when it was last saved. */
  date: string
  /** Whether readers see it now; a link to anything else shows them the words alone. */
  isPublished: boolean
}
