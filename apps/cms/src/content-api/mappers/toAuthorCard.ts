import type { AuthorCard } from '@dateline/content-schema/card'
import type { StoredAuthor } from '../storedContent'
import type { MappingContext } from './mappingContext'
import { toLabel } from './toLabel'
import { pictureOf } from './toPicture'

/** A biography's paragraphs are what stands between empty lines. Null for an author without an address. */
export const toAuthorCard = (document: StoredAuthor, context: MappingContext): AuthorCard | null => {
  const label = toLabel({ kind: 'author', document, defaultLanguage: context.defaultLanguage })
  const portrait = pictureOf(document.portrait, null, context)
  const paragraphs = (document.bio ?? '').split(/\n\s*\n/).map((paragraph) => paragraph.trim())
  return (
    label && {
      ...label,
      role: document.role ?? '',
      bio: paragraphs.filter((paragraph) => paragraph !== ''),
      portrait,
    }
  )
}
