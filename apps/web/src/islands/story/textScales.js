// @ts-check

/** How large the text of a story is against the size that the newspaper chose. */
export const TEXT_SCALES = [0.9, 1, 1.15, 1.3, 1.5, 1.75]

/**
 * @param {unknown} kept
 * @returns {number} 1 for anything that is no size of ours
 */
export const textScaleOf = (kept) => TEXT_SCALES.find((scale) => scale === kept) ?? 1

/**
 * @param {number} scale
 * @param {1 | -1} direction larger or smaller
 * @returns {number} the same one at the end
 */
export const nextTextScale = (scale, direction) =>
  TEXT_SCALES[TEXT_SCALES.indexOf(scale) + direction] ?? scale
