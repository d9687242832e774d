import { describe, expect, it } from 'vitest'
import { createNewest } from './createNewest'

/** A server that answers when it is told to. */
const aServer = () => {
  const asked: { question: string; answer: (text: string) => void; fail: (error: Error) => void }[] = []
  const shown: string[] = []
  const failures: unknown[] = []
  const newest = createNewest<string, string>({
    ask: (question) =>
      new Promise((answer, fail) => {
        asked.push({ question, answer, fail })
      }),
    onAnswer: (text) => shown.push(text),
    onFailure: (error) => failures.push(error),
  })
  const settle = () => new Promise((resolve) => setImmediate(resolve))
  return { asked, shown, failures, newest, settle }
}

describe('the newest text', () => {
  it('is asked for alone: what was typed in between is skipped', async () => {
    const { asked, shown, newest, settle } = aServer()
    for (const text of ['a', 'ab', 'abc']) newest.ask(text)
    expect(asked.map(({ question }) => question)).toEqual(['a'])
    asked[0]?.answer('A')
    await settle()
    expect(asked.map(({ question }) => question)).toEqual(['a', 'abc'])
    asked[1]?.answer('ABC')
    await settle()
    expect(shown).toEqual(['A', 'ABC'])
  })

  it('is still asked for after a failure', async () => {
    const { asked, shown, failures, newest, settle } = aServer()
    newest.ask('a')
    newest.ask('ab')
    asked[0]?.fail(new Error('away'))
    await settle()
    asked[1]?.answer('AB')
    await settle()
    expect(failures).toHaveLength(1)
    expect(shown).toEqual(['AB'])
  })

  it('is not told to a panel that was closed', async () => {
    const { asked, shown, newest, settle } = aServer()
    newest.ask('a')
    newest.stop()
    asked[0]?.answer('A')
    await settle()
    newest.ask('ab')
    await settle()
    expect(shown).toEqual([])
    expect(asked).toHaveLength(1)
  })
})
