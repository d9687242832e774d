type Options<Question, Answer> = {
  ask: (question: Question) => Promise<Answer>
  onAnswer: (answer: Answer) => void
  onFailure: (error: unknown) => void
}

export type Newest<Question> = {
  ask: (question: Question) => void
  /** Answers that are on their way are not told any more. */
  stop: () => void
}

/**
 * Asks one question at a time. Of those that come while one is on its way only the newest is asked, as soon as there
 * is an answer: so answers come in the order of the questions, and none of them is older than what was shown.
 */
export const createNewest = <Question, Answer>({
  ask,
  onAnswer,
  onFailure,
}: Options<Question, Answer>): Newest<Question> => {
  let waiting: { question: Question } | null = null
  let isAsking = false
  let isStopped = false

  const run = async (): Promise<void> => {
    isAsking = true
    while (waiting !== null && !isStopped) {
      const { question } = waiting
      waiting = null
      try {
        const answer = await ask(question)
        if (!isStopped) onAnswer(answer)
      } catch (error) {
        if (!isStopped) onFailure(error)
      }
    }
    isAsking = false
  }

  return {
    ask: (question) => {
      waiting = { question }
      if (!isAsking) void run()
    },
    stop: () => {
      isStopped = true
    },
  }
}
