import { textOf } from '../publishing/storedDocument'

const DAY_MILLISECONDS = 86_400_000

/**
 * The last day counts: rights "until 31 December" end with it, in UTC.
 * @returns the moment before which the rights to a photo must be dated to be over, so many days from now
 */
export const rightsBound = (now: Date, daysAhead = 0): Date =>
  new Date((Math.floor(now.getTime() / DAY_MILLISECONDS) + daysAhead) * DAY_MILLISECONDS)

/** @param rightsUntil ISO 8601; a photo whose rights have no end has none */
export const haveRightsEnded = (rightsUntil: unknown, now: Date): boolean =>
  textOf(rightsUntil) !== '' && new Date(textOf(rightsUntil)) < rightsBound(now)
