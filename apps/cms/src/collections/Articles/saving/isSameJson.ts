const essenceOf = (value: unknown): string => JSON.stringify(value === '' ? null : (value ?? null))

/** An emptied field and one that was never filled are the same. */
export const isSameJson = (one: unknown, other: unknown): boolean =>
  Object.is(one, other) || essenceOf(one) === essenceOf(other)
