import type { Tag } from '@dateline/content-schema/tag'
import { tagOf } from '@dateline/content-schema/tag'
import type { AwaitedKind } from '../../publishing/awaitedTag'
import type { MappingContext } from './mappingContext'

type Targets = {
  kind: AwaitedKind
  ids: readonly string[]
  /** Those that readers can see. */
  known: ReadonlyMap<string, unknown>
}

/** The tags of what is led to: each by its id where readers can see it, and sealed where they cannot, or not yet. */
export const targetTags = (
  { kind, ids, known }: Targets,
  { awaitedTag }: Pick<MappingContext, 'awaitedTag'>,
): Tag[] => ids.map((id) => (known.has(id) ? tagOf(kind, id) : awaitedTag(kind, id)))
