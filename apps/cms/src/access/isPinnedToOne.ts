const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const onlyValueOf = (value: unknown, key: string): unknown =>
  isRecord(value) && Object.keys(value).length === 1 ? value[key] : undefined

const isOneId = (where: unknown): boolean => {
  const id = onlyValueOf(onlyValueOf(where, 'id'), 'equals')
  return typeof id === 'string' && /^[0-9a-f]{24}$/i.test(id)
}

/**
 * Whether a condition can match no document but one: it is `id equals …`, or an `and` of which one part is that.
 * Every other form counts as a condition on many, also where it happens to match one: Payload lets a second `AND` or
 * `or` beside the first replace or widen it.
 */
export const isPinnedToOne = (where: unknown): boolean => {
  const parts = onlyValueOf(where, 'and')
  return isOneId(where) || (Array.isArray(parts) && parts.some(isOneId))
}
