/**
 * How many characters other houses show of us. They measure in pixels and change without notice: these are what fits
 * in a usual case, so that what matters stands before them.
 */
export const CUT_OFFS = {
  search: { title: 60, description: 155 },
  social: { title: 70, description: 110 },
} as const
