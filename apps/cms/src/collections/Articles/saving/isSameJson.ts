/** Values are compared again and again while somebody types, and a text is long. None of them is changed in place. */
const known = new WeakMap<object, string>()

const essenceOf = (value: unknown): string => {
  if (typeof value !== 'object' || value === null)
    return JSON.stringify(value === '' ? null : (value ?? null))
  const written = known.get(value) ?? JSON.stringify(value)
  known.set(value, written)
  return written
}

/** An emptied field and one that was never filled are the same. */
export const isSameJson = (one: unknown, other: unknown): boolean =>
  Object.is(one, other) || essenceOf(one) === essenceOf(other)
