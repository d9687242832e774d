import { describe, expect, it } from 'vitest'
import type { TypeLanguage } from './setType'
import { setType } from './setType'

/** Types character by character, as an editor does. */
const type = (keys: string, language: TypeLanguage): string =>
  [...keys].reduce((before, typed) => {
    const set = setType({ before, typed, language })
    return set === null ? before + typed : before.slice(0, before.length - set.remove) + set.insert
  }, '')

describe('English', () => {
  it.each([
    ['"Go," he said.', '“Go,” he said.'],
    ['("Go")', '(“Go”)'],
    ['He said "go" and "stop".', 'He said “go” and “stop”.'],
    [`"He said 'go' twice."`, '“He said ‘go’ twice.”'],
    [`"'Go'"`, '“‘Go’”'],
    ["It's the boys' boat", 'It’s the boys’ boat'],
    ["the '90s and '08", 'the ’90s and ’08'],
    ["rock 'n' roll", 'rock ‘n’ roll'],
    ['the sea--cold', 'the sea—cold'],
    ['the sea - cold', 'the sea — cold'],
    ['the sea -- cold', 'the sea — cold'],
    ['well-known', 'well-known'],
    ['- an item', '- an item'],
    ['---', '—-'],
    ['10-20 boats', '10–20 boats'],
    ['1990-95, then', '1990–95, then'],
    ['(1990-2000)', '(1990–2000)'],
    ['pages 4-12.', 'pages 4–12.'],
    ['won 3-1 at home', 'won 3-1 at home'],
    ['on 2026-03-01 or', 'on 2026-03-01 or'],
    ['in 2026-03 or', 'in 2026-03 or'],
    ['call 555-1234 now', 'call 555-1234 now'],
    ['call 030-555-1234 now', 'call 030-555-1234 now'],
    ['A4-5 and', 'A4-5 and'],
    ['Wait...', 'Wait…'],
    ['Wait....', 'Wait….'],
    ['see https://example.org/a--b"c" now', 'see https://example.org/a--b"c" now'],
    ["desk@example.org's", "desk@example.org's"],
  ])('%s', (keys, set) => {
    expect(type(keys, 'en')).toBe(set)
  })
})

describe('Russian', () => {
  it.each([
    ['"Иди", - сказал он.', '«Иди»,\u00a0— сказал он.'],
    ['Газета "Новая" и "Старая".', 'Газета «Новая» и «Старая».'],
    ['"Он сказал "иди" дважды"', '«Он сказал „иди“ дважды»'],
    ['""Иди" - сказал он"', '«„Иди“\u00a0— сказал он»'],
    ['Море - это вода', 'Море\u00a0— это вода'],
    ['Море -- это вода', 'Море\u00a0— это вода'],
    ['-- Иди, -- сказал он', '—\u00a0Иди,\u00a0— сказал он'],
    ['кто-то', 'кто-то'],
    ['- пункт', '- пункт'],
    ['10-20 лодок', '10–20 лодок'],
    ['в 1990-2000, потом', 'в 1990–2000, потом'],
    ["д'Артаньян", 'д’Артаньян'],
    ["'", "'"],
    ['Ну...', 'Ну…'],
    ['на https://example.org/"a" - вот', 'на https://example.org/"a"\u00a0— вот'],
  ])('%s', (keys, set) => {
    expect(type(keys, 'ru')).toBe(set)
  })
})
