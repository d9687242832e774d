const MAX_WORDS = 8

const escaped = (word: string): string => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')

/**
 * A condition that each word stands somewhere in one of the fields, in whatever case. What somebody typed is never a
 * pattern.
 */
export const wordsFilter = (text: string, fields: readonly string[]): { $and?: object[] } => {
  const words = text.trim().split(/\s+/).filter(Boolean).slice(0, MAX_WORDS)
  if (words.length === 0) return {}
  return {
    $and: words.map((word) => {
      const found = { $regex: escaped(word), $options: 'i' }
      const [only, ...others] = fields.map((field) => ({ [field]: found }))
      return others.length === 0 && only ? only : { $or: [only, ...others] }
    }),
  }
}
