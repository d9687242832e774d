import slugifyText from '@sindresorhus/slugify'
import { MAX_SLUG_LENGTH } from '@dateline/content-schema/readerPath'

/**
 * A Latin slug of any headline: Cyrillic and accented letters are transliterated. Where nothing can be read as
 * Latin (ideograms, emoji), `fallback` stands in, so that a slug is never empty.
 */
export const slugify = (text: string, fallback: string): string => {
  const whole = slugifyText(text, {
    customReplacements: [
      ['’', ''],
      ["'", ''],
    ],
  })
  if (whole.length <= MAX_SLUG_LENGTH) return whole || fallback
  const cut = whole.slice(0, MAX_SLUG_LENGTH + 1)
  return cut.slice(0, Math.max(cut.lastIndexOf('-'), 1)) || fallback
}
