import { describe, expect, it } from 'vitest'
import { createCommonAnswers } from './commonAnswers'

const setUp = () => {
  let now = 0
  const waiting: ((answer: string) => void)[] = []
  const answers = createCommonAnswers(() => now)
  const ask = (question = 'site') =>
    answers.ask(question, () => new Promise<string>((resolve) => waiting.push(resolve)))
  return { answers, ask, waiting, pass: (milliseconds: number) => (now += milliseconds) }
}

describe('answers that pages have in common', () => {
  it('are asked for once by many, each question for itself', async () => {
    const { ask, waiting } = setUp()
    const all = [ask(), ask(), ask('appeals')]
    expect(waiting).toHaveLength(2)
    waiting.forEach((answer, number) => answer(`answer ${number}`))
    expect(await Promise.all([...all, ask()])).toEqual(['answer 0', 'answer 0', 'answer 1', 'answer 0'])
  })

  it('are asked for again after any change, also those that were on their way', async () => {
    const { answers, ask, waiting } = setUp()
    const early = ask()
    answers.forget()
    const late = ask()
    expect(waiting).toHaveLength(2)
    waiting[1]?.('new')
    waiting[0]?.('old')
    expect(await early).toBe('old')
    expect(await late).toBe('new')
    expect(await ask()).toBe('new')
  })

  it('are asked for again after three seconds, counted from the question', async () => {
    const { ask, waiting, pass } = setUp()
    const first = ask()
    pass(2999)
    waiting[0]?.('first')
    expect(await first).toBe('first')
    expect(await ask()).toBe('first')
    pass(1)
    void ask()
    expect(waiting).toHaveLength(2)
  })

  it('are asked for again after a failure', async () => {
    const { answers, ask, waiting } = setUp()
    await expect(answers.ask('site', () => Promise.reject(new Error('down')))).rejects.toThrow('down')
    void ask()
    expect(waiting).toHaveLength(1)
  })
})
