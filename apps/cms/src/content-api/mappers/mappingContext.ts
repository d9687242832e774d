import type { LanguageCode } from '@dateline/content-schema/language'
import type { AwaitedTag } from '../../publishing/awaitedTag'
import type { PairTag } from '../../publishing/pairTag'
import type { StoredLabel, StoredPhoto } from '../storedContent'
import type { TagCollector } from '../tagCollector'

/** What the mappers look things up in, all loaded beforehand, and where they note what they used. */
export type MappingContext = {
  defaultLanguage: LanguageCode
  sections: ReadonlyMap<string, StoredLabel>
  topics: ReadonlyMap<string, StoredLabel>
  authors: ReadonlyMap<string, StoredLabel>
  photos: ReadonlyMap<string, StoredPhoto>
  tags: TagCollector
  warn: (message: string, details: Readonly<Record<string, unknown>>) => void
  awaitedTag: AwaitedTag
  pairTag: PairTag
}
