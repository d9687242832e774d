import { RESOLVE_NOTHING, toElements } from '@dateline/rich-text/toElements'
import { toPlainText } from '@dateline/rich-text/toPlainText'

/** A stored value in words that can be compared by eye. */
export const fieldWords = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'object' && 'root' in value)
    return toPlainText(toElements(value, RESOLVE_NOTHING).elements)
  return JSON.stringify(value)
}
