/**
 * Lets each person ask as often as somebody types, and not more: a store of `burst` questions that fills up again
 * with `perSecond`.
 */
export const createPace = ({ burst, perSecond }: { burst: number; perSecond: number }) => {
  const stores = new Map<string, { left: number; at: number }>()
  /** @param now milliseconds */
  return (person: string, now: number): boolean => {
    const known = stores.get(person)
    const filled = known === undefined ? burst : known.left + ((now - known.at) / 1000) * perSecond
    const left = Math.min(burst, filled)
    const isAllowed = left >= 1
    stores.set(person, { left: isAllowed ? left - 1 : left, at: now })
    return isAllowed
  }
}
