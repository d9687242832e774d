/**
 * Which parts of a stored story are somebody's words or choice. The rest is the house's own book-keeping: it follows
 * from a save, and is neither compared nor merged.
 */
const BOOKKEEPING: ReadonlySet<string> = new Set([
  'id',
  '_id',
  'createdAt',
  'updatedAt',
  'deletedAt',
  'globalType',
  '_status',
  'revision',
  'savedBy',
  'createdBy',
  'publishedAt',
  'publishedSlug',
  'firstPublishedAt',
  'takenDown.at',
  'wordCount',
  'photosShown',
])

export type Story = Readonly<Record<string, unknown>>
/** A field of the story, the body apart: `headline`, or `takenDown.reason` for one that stands in a group. */
export type FieldPath = string

const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)

/** Left-out and empty values are the same to whoever edits. */
const essenceOf = (value: unknown): unknown => {
  if (value === undefined || value === null || value === '' || value === false) return null
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return value.length === 0 ? null : value.map(essenceOf)
  if (!isGroup(value)) return value
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .filter((name) => name !== 'id')
      .map((name) => [name, essenceOf(value[name])] as const)
      .filter(([, part]) => part !== null),
  )
}

export const isSameValue = (one: unknown, other: unknown): boolean =>
  JSON.stringify(essenceOf(one)) === JSON.stringify(essenceOf(other))

/** Every field that one of the stories has, without the body, by its path. */
export const fieldPathsOf = (...stories: readonly Story[]): FieldPath[] => {
  const paths = stories.flatMap((story) =>
    Object.entries(story)
      .filter(([name]) => name !== 'body' && !BOOKKEEPING.has(name))
      .flatMap(([name, value]) =>
        isGroup(value) ? Object.keys(value).map((inner) => `${name}.${inner}`) : [name],
      ),
  )
  // A group that is empty in one story is a field in none.
  return [...new Set(paths)].filter(
    (path) => !BOOKKEEPING.has(path) && !paths.some((other) => other.startsWith(`${path}.`)),
  )
}

export const valueAt = (story: Story, path: FieldPath): unknown => {
  const [name = '', inner] = path.split('.')
  const value = story[name]
  return inner === undefined ? value : isGroup(value) ? value[inner] : undefined
}
