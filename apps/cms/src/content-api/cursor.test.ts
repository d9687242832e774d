import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeCursor, encodeCursor } from './cursor'

const aCursor = fc.record({
  firstPublishedAt: fc
    .date({
      min: new Date('1970-01-01T00:00:00.000Z'),
      max: new Date('2999-12-31T00:00:00.000Z'),
      noInvalidDate: true,
    })
    .map((date) => date.toISOString()),
  id: fc.stringMatching(/^[0-9a-f]{24}$/),
})

describe('a cursor', () => {
  it('comes back as it went', () => {
    fc.assert(
      fc.property(aCursor, (cursor) => {
        expect(decodeCursor(encodeCursor(cursor))).toEqual(cursor)
      }),
    )
  })

  it('needs no escaping in an address', () => {
    fc.assert(
      fc.property(aCursor, (cursor) => {
        expect(encodeCursor(cursor)).toMatch(/^[\w-]+$/)
      }),
    )
  })

  it('is nothing where anybody else made it', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(decodeCursor(text)).toBeNull()
      }),
    )
    const forged = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
    expect(decodeCursor(forged(['2026-03-13T00:00:00.000Z', { $gt: '' }]))).toBeNull()
    expect(decodeCursor(forged(['yesterday', 'a'.repeat(24)]))).toBeNull()
    expect(decodeCursor(forged(['2026-03-13T00:00:00.000Z', 'a'.repeat(24)]))).not.toBeNull()
  })
})
