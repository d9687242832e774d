/** How long a link may be good, in milliseconds. */
export const LINK_DURATIONS = { hour: 3_600_000, day: 86_400_000, week: 7 * 86_400_000 } as const
export type LinkDuration = keyof typeof LINK_DURATIONS

export const isLinkDuration = (value: unknown): value is LinkDuration =>
  typeof value === 'string' && Object.hasOwn(LINK_DURATIONS, value)
