import { describe, expect, it } from 'vitest'
import { INTERFACE_LANGUAGES, messagesFor } from './messages'

describe('the words of the interface', () => {
  it('count minutes as Russian does', () => {
    const { minutesRead } = messagesFor('ru')
    expect([1, 2, 5, 11, 21, 22].map(minutesRead)).toEqual([
      '1 минута чтения',
      '2 минуты чтения',
      '5 минут чтения',
      '11 минут чтения',
      '21 минута чтения',
      '22 минуты чтения',
    ])
  })

  it('name one author or several', () => {
    expect(messagesFor('ru').by(1)).toBe('Автор:')
    expect(messagesFor('ru').by(2)).toBe('Авторы:')
  })

  it('take the language without its region, and English where there is none', () => {
    expect(messagesFor('ru-RU')).toBe(messagesFor('ru'))
    expect(messagesFor('de')).toBe(messagesFor('en'))
    expect(messagesFor('ru')).not.toBe(messagesFor('en'))
  })

  it('have no empty sentence in any language', () => {
    for (const language of INTERFACE_LANGUAGES) {
      const plain = Object.values(messagesFor(language)).filter((value) => typeof value === 'string')
      expect(plain.length).toBeGreaterThan(20)
      expect(plain.filter((value) => value.trim() === '')).toEqual([])
    }
  })
})
