import { askedForms, countWords } from './findStories'
import { inOtherLayout } from './otherLayout'
import type { AskedWord } from './rankStories'
import type { SearchCollections } from './searchRow'
import { SEARCH_INDEXES } from './searchRow'
import { nearest, spellingKeys } from './spelling'
import { stemOf } from './stemOf'

/** Words that share a key with a misspelled one and are measured against it. */
const MAX_COMPARED = 500
/** Of these the one is chosen that most stories have. */
const MAX_CHOSEN_FROM = 5
const MAX_COUNTED = 1000
const MAX_MILLISECONDS = 300

type Collections = Pick<SearchCollections, 'rows' | 'words'>
type Misspelled = { language: string; form: string }

/** In how many stories a word stands, which readers have now; 0 where it is only a memory of one that was withdrawn. */
const countOf = async ({ rows }: Collections, { language, form }: Misspelled): Promise<number> => {
  const options = { hint: SEARCH_INDEXES.terms, maxTimeMS: MAX_MILLISECONDS }
  const ofStem = { language, terms: stemOf(form) }
  const isThere = await rows.findOne({ ...ofStem, forms: form }, { ...options, projection: { _id: 1 } })
  return isThere === null ? 0 : rows.countDocuments(ofStem, { ...options, limit: MAX_COUNTED })
}

/** The word of published stories that was probably meant; null where none is near. */
export const suggestWord = async (
  collections: Collections,
  { language, form }: Misspelled,
): Promise<string | null> => {
  const near = await collections.words
    .find(
      { language, keys: { $in: spellingKeys(form) } },
      { projection: { form: 1 }, limit: MAX_COMPARED, maxTimeMS: MAX_MILLISECONDS },
    )
    .toArray()
  const candidates = nearest(
    form,
    near.map((word) => word.form),
    MAX_CHOSEN_FROM,
  )
  const counted = await Promise.all(
    candidates.map(async (candidate) => ({
      candidate,
      count: await countOf(collections, { language, form: candidate }),
    })),
  )
  const known = counted.filter(({ count }) => count > 0)
  // The nearest ones come first; where several are as good, the more common word was meant.
  return [...known].sort((one, other) => other.count - one.count)[0]?.candidate ?? null
}

/** The question as the other keyboard writes it, where stories have all its words then. */
const typedElsewhere = async (
  collections: Collections,
  { language, q }: { language: string; q: string },
): Promise<string | null> => {
  const forms = askedForms(inOtherLayout(q) ?? '')
  const words = await countWords(collections, { language, forms })
  return words.length > 0 && words.every(({ count }) => count > 0) ? forms.join(' ') : null
}

/**
 * The question with each word that no story has replaced by one that was probably meant.
 * Whoever forgot to switch the keyboard is understood first.
 * @returns null where every word is known, or one has none near it
 */
export const suggestQuestion = async (
  collections: Collections,
  { language, q, words }: { language: string; q: string; words: readonly AskedWord[] },
): Promise<string | null> => {
  if (words.every(({ count }) => count > 0)) return null
  const elsewhere = await typedElsewhere(collections, { language, q })
  if (elsewhere !== null) return elsewhere
  const better = await Promise.all(
    words.map(async ({ form, count }) =>
      count > 0 ? form : await suggestWord(collections, { language, form }),
    ),
  )
  return better.some((form) => form === null) ? null : better.join(' ')
}
