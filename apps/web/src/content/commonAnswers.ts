/** What nearly every page asks for in the same words, asked once for many pages. */
export type CommonAnswers = {
  /** The answer to the same question if it was asked a moment ago and nothing has changed since, or a new one. */
  ask: <Answer>(question: string, work: () => Promise<Answer>) => Promise<Answer>
  /** Something changed: no answer that was asked for before is given to anybody who asks from now on. */
  forget: () => void
}

/** So that a feed that is silent for long makes no difference. Milliseconds. */
const LIFETIME = 3000

/**
 * A question enters the list when it is asked, not when it is answered. So `forget` empties the list of answers that
 * are still on their way too, and nothing puts them back.
 * @param now milliseconds of a clock that never goes back
 */
export const createCommonAnswers = (now: () => number): CommonAnswers => {
  const asked = new Map<string, { at: number; answer: Promise<unknown> }>()
  return {
    ask: <Answer>(question: string, work: () => Promise<Answer>) => {
      const known = asked.get(question)
      if (known !== undefined && now() < known.at + LIFETIME) return known.answer as Promise<Answer>
      const answer = work()
      const entry = { at: now(), answer }
      asked.set(question, entry)
      answer.catch(() => {
        if (asked.get(question) === entry) asked.delete(question)
      })
      return answer
    },
    forget: () => asked.clear(),
  }
}

const place = globalThis as { datelineCommonAnswers?: CommonAnswers }

/**
 * Next bundles the code that renders apart from ours, so the two meet in the one global that they share: a list for each
 * process. Where nobody listens to the change feed, as in development, there is no list, and every page asks for itself.
 */
export const shareCommonAnswers = (answers: CommonAnswers): void => {
  place.datelineCommonAnswers = answers
}
export const sharedCommonAnswers = (): CommonAnswers | undefined => place.datelineCommonAnswers
