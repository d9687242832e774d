import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readLinkToken, writeLinkToken } from './linkToken'

const secret = 'a-secret-of-32-characters-or-more'
const id = '6b068f224b463f33d218f995'
const until = 1_780_000_000_000
const token = writeLinkToken({ id, until }, secret)
const read = (text: string, now = until - 1, key = secret) => readLinkToken(text, { secret: key, now })

describe('the token of a preview link', () => {
  it('says which link it is and how long it is good', () => {
    expect(read(token)).toEqual({ kind: 'valid', claim: { id, until } })
  })

  it('fits into an address as it is', () => {
    expect(encodeURIComponent(token)).toBe(token)
  })

  it('ends at its moment', () => {
    expect(read(token, until)).toEqual({ kind: 'expired' })
    expect(read(token, until + 86_400_000)).toEqual({ kind: 'expired' })
  })

  it('is worth nothing with another key', () => {
    expect(read(token, until - 1, `${secret}x`)).toEqual({ kind: 'tampered' })
  })

  it('cannot be made to last longer, or to open another link', () => {
    const [, , signature = ''] = token.split('-')
    const rest = token.slice(token.indexOf(signature))
    expect(read(`${id}-zzzzzzz-${rest}`)).toEqual({ kind: 'tampered' })
    expect(read(token.replace(id, '6b068f224b463f33d218f996'))).toEqual({ kind: 'tampered' })
  })

  it.each(['', '-', id, `${id}-1`, `${id}-1-`, '../../etc', token.toUpperCase(), `${token} `, `${token}\n`])(
    'is none: %j',
    (text) => {
      expect(read(text)).toEqual({ kind: 'tampered' })
    },
  )

  it('is spoilt by any one changed character', () => {
    fc.assert(
      fc.property(
        fc.nat(token.length - 1),
        fc.constantFrom(...'0123456789abcdefXYZ_-'),
        (place, character) => {
          const changed = token.slice(0, place) + character + token.slice(place + 1)
          expect(read(changed).kind).toBe(changed === token ? 'valid' : 'tampered')
        },
      ),
    )
  })
})
