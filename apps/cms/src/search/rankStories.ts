/** What the database says of a story that has all words that were asked for. */
export type FoundStory = {
  _id: string
  /** Of the first publication. */
  at: Date
  topics: string[]
  /** Which of the stems stand there. */
  title: string[]
  head: string[]
  often: string[]
  /** Which of the words stand in it just as they were asked for. */
  forms: string[]
}

export type AskedWord = {
  form: string
  stem: string
  /** In how many stories its stem stands; large numbers are not counted to their end. */
  count: number
}

/** A word says more about a story the higher it stands, and where it comes again and again. */
const WEIGHTS = { title: 8, head: 4, often: 2, elsewhere: 1 }
/** As it was asked for, and not as another form of it. */
const EXACT = 1.25
/** A story loses half of what freshness gives in this time. */
const HALF_LIFE = 365 * 86_400_000
/** What an old story keeps in any case: the archive is asked for because it is old. */
const LASTING = 0.6
const ARCHIVE = 100_000

const weightOf = (story: FoundStory, { form, stem }: AskedWord): number => {
  const place = (['title', 'head', 'often'] as const).find((name) => story[name].includes(stem))
  return WEIGHTS[place ?? 'elsewhere'] * (story.forms.includes(form) ? EXACT : 1)
}

const rarityOf = ({ count }: AskedWord): number => Math.log(1 + ARCHIVE / (1 + count))

const freshnessOf = ({ at }: FoundStory, now: Date): number =>
  LASTING + (1 - LASTING) * 2 ** (-Math.max(0, now.getTime() - at.getTime()) / HALF_LIFE)

export const scoreOf = (story: FoundStory, words: readonly AskedWord[], now: Date): number =>
  words.reduce((sum, word) => sum + rarityOf(word) * weightOf(story, word), 0) * freshnessOf(story, now)

const newestFirst = (one: FoundStory, other: FoundStory): number =>
  other.at.getTime() - one.at.getTime() || (other._id < one._id ? -1 : 1)

/** The stories that say most about what was asked for come first, and of equals the newest. */
export const byRelevance = (
  stories: readonly FoundStory[],
  { words, now }: { words: readonly AskedWord[]; now: Date },
): FoundStory[] =>
  stories
    .map((story) => ({ story, score: scoreOf(story, words, now) }))
    .sort((one, other) => other.score - one.score || newestFirst(one.story, other.story))
    .map(({ story }) => story)
