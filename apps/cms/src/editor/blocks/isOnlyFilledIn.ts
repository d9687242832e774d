type Fields = Readonly<Record<string, unknown>>

/**
 * Whether a block's fields became more and none was changed: so does Payload's form, which completes a new block by its
 * empty and default values a moment after it was put in. To undo that alone would seem to do nothing.
 */
export const isOnlyFilledIn = (before: Fields, after: Fields): boolean =>
  Object.keys(after).some((name) => !(name in before)) &&
  Object.entries(before).every(([name, value]) => JSON.stringify(value) === JSON.stringify(after[name]))
