import { describe, expect, it } from 'vitest'
import { nextListening, SILENT, voiceFor } from './listening.js'

const reading = (at: number) => ({ status: 'reading', at }) as const
const paused = (at: number) => ({ status: 'paused', at }) as const

describe('listening to a story', () => {
  it('begins, pauses and goes on by one button', () => {
    expect(nextListening(SILENT, 'press', 3)).toEqual(reading(0))
    expect(nextListening(reading(1), 'press', 3)).toEqual(paused(1))
    expect(nextListening(paused(1), 'press', 3)).toEqual(reading(1))
  })

  it('goes from part to part, and is silent after the last', () => {
    expect(nextListening(reading(0), 'partEnded', 2)).toEqual(reading(1))
    expect(nextListening(reading(1), 'partEnded', 2)).toEqual(SILENT)
  })

  it('does not go on by itself in a pause', () => {
    expect(nextListening(paused(0), 'partEnded', 2)).toEqual(paused(0))
    expect(nextListening(SILENT, 'partEnded', 2)).toEqual(SILENT)
  })

  it('begins anew after a stop', () => {
    expect([reading(2), paused(1), SILENT].map((before) => nextListening(before, 'stop', 3))).toEqual(
      Array(3).fill(SILENT),
    )
  })
})

describe('the voice', () => {
  const aVoice = (lang: string, overrides = {}) => ({
    lang,
    localService: true,
    default: false,
    ...overrides,
  })

  it('speaks the language of the story, that of the region before others', () => {
    const voices = [aVoice('de-DE'), aVoice('en_US'), aVoice('en-GB')]
    expect(voiceFor(voices, 'en')).toBe(voices[1])
    expect(voiceFor(voices, 'en-GB')).toBe(voices[2])
    expect(voiceFor(voices, 'ru')).toBeNull()
    expect(voiceFor([], 'en')).toBeNull()
  })

  it('is the one that the reader chose for the device', () => {
    const voices = [aVoice('ru-RU'), aVoice('ru-RU', { default: true })]
    expect(voiceFor(voices, 'ru')).toBe(voices[1])
  })

  it('is never one that sends the text away', () => {
    expect(voiceFor([aVoice('en-US', { localService: false, default: true })], 'en')).toBeNull()
  })
})
