import { describe, expect, it } from 'vitest'
import { refusalOfMove } from './refusalOfMove'
import { sayRefusal } from './sayRefusal'

const facts = { isOwn: true, hasHeadline: true, hasText: true, legalCheck: null }

describe('a refusal on the screen', () => {
  const refused = refusalOfMove({ role: 'reporter', from: 'writing', to: 'legal', facts })

  it('names the stages as the newsroom does, in its language, and no field', () => {
    if (refused === null) throw new Error('This move should be refused.')
    expect(sayRefusal(refused, 'ru')).toBe(
      'Перевести материал из «В работе» в «У юриста» вам нельзя. Можно выбрать: Правка, Идея.',
    )
    expect(sayRefusal(refused, 'en')).toBe(
      'You may not move a story from “Writing” to “Legal check”. You may choose: Editing, Idea.',
    )
  })

  it('is what the server said where it said no code', () => {
    expect(sayRefusal({ message: 'The value has the wrong type.' }, 'ru')).toBe(
      'The value has the wrong type.',
    )
  })
})
