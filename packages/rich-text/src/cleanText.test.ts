import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanLine, cleanText, isVisible } from './cleanText'

/** Written by their numbers, so that they can be seen here. */
const named = (...codes: number[]): string => String.fromCharCode(...codes)

/** The characters of XML 1.0, without the controls that it allows and discourages. */
const XML_TEXT = /^[\t\n\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => named(...codes)),
  fc
    .array(fc.constantFrom('a', '\r', '\n', '\t', '\u0000', '\ud83d', '\ude00'))
    .map((parts) => parts.join('')),
)

describe('clean text', () => {
  it.each([
    'The sea wall will not hold.',
    'Паром «Сабля» стоит.',
    'naïve – “quoted” … ’n’',
    'one\ntwo\n\nthree\tfour',
    'emoji 😀, family 👨‍👩‍👧, flag 🇪🇪',
    'no\u00a0break, soft\u00adhyphen, za\u0301mok',
    '',
  ])('is what it was where nothing is wrong with it: %j', (text) => {
    expect(cleanText(text)).toBe(text)
  })

  it.each([
    ['nul', 0x0000],
    ['backspace', 0x0008],
    ['vertical tab', 0x000b],
    ['form feed', 0x000c],
    ['shift out', 0x000e],
    ['escape', 0x001b],
    ['unit separator', 0x001f],
    ['delete', 0x007f],
    ['next line', 0x0085],
    ['application program command', 0x009f],
    ['half of a pair, the first', 0xd83d],
    ['half of a pair, the second', 0xde00],
    ['the byte order mark turned round', 0xfffe],
    ['the last of the plane', 0xffff],
  ])('has no %s', (_, code) => {
    expect(cleanText(`sea${named(code)} wall${named(code)}`)).toBe('sea wall')
  })

  it('keeps whole pairs beside halves', () => {
    expect(cleanText(`${named(0xd83d)}😀${named(0xde00)}`)).toBe('😀')
  })

  it('does not make a pair of two halves that stood apart', () => {
    expect(cleanText(`${named(0xd83d)}${named(0)}${named(0xde00)}`)).toBe('')
  })

  it('has one kind of line end', () => {
    expect(cleanText('one\r\ntwo\rthree\nfour\r\r\nfive')).toBe('one\ntwo\nthree\nfour\n\nfive')
  })

  it('is text that XML may contain, whatever came in, and is clean already', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const clean = cleanText(text)
        expect(clean).toMatch(XML_TEXT)
        expect(cleanText(clean)).toBe(clean)
      }),
    )
    expect(named(0)).not.toMatch(XML_TEXT)
  })
})

describe('a clean line', () => {
  it('has a space where there was a line end or a tab', () => {
    expect(cleanLine('one\ntwo\r\nthree\tfour\rfive')).toBe('one two three four five')
    expect(cleanLine(`sea${named(0)}\n\nwall`)).toBe('sea  wall')
  })

  it('is one line, whatever came in', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(cleanLine(text)).not.toMatch(/[\n\r\t]/)
        expect(cleanLine(text)).toMatch(XML_TEXT)
      }),
    )
    expect('one\ntwo').toMatch(/[\n\r\t]/)
  })
})

describe('what a reader would see', () => {
  it.each(['a', '0', '.', 'я', '😀', ' x ', '\u200bx\u200b', '—'])('is there in %j', (text) => {
    expect(isVisible(text)).toBe(true)
  })

  it.each([
    '',
    ' ',
    '\n\t',
    '\u00a0',
    '\u2003\u2009\u3000',
    '\u2028\u2029',
    '\u200b',
    '\u200c\u200d',
    '\u200e\u200f',
    '\u2060',
    '\ufeff',
    ' \u200b\u00a0\u2060 ',
    '\u00ad',
    '\u202a\u202e\u2066\u2069',
    '\u2061\ufe0f\u180e',
  ])('is not there in %j', (text) => {
    expect(isVisible(text)).toBe(false)
    expect(isVisible(`${text}a`)).toBe(true)
  })
})
