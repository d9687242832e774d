import { describe, expect, it } from 'vitest'
import { readLeaveToken, writeLeaveToken } from './leaveToken'

const secret = 'a-secret-of-32-characters-or-more'
const id = '6b068f224b463f33d218f995'
const token = writeLeaveToken(id, secret)

describe('the token by which a subscriber leaves', () => {
  it('names the subscriber and fits into an address', () => {
    expect(readLeaveToken(token, secret)).toBe(id)
    expect(encodeURIComponent(token)).toBe(token)
  })

  it.each([
    '',
    id,
    `${id}-`,
    token.slice(0, -1),
    `${token}\n`,
    token.replace(id, '6b068f224b463f33d218f996'),
  ])('is none: %j', (text) => {
    expect(readLeaveToken(text, secret)).toBeNull()
  })

  it('is worth nothing with another key', () => {
    expect(readLeaveToken(token, `${secret}x`)).toBeNull()
  })
})
