import { describe, expect, it } from 'vitest'
import { isReaderSite } from './isReaderSite'

const asking = (authorization?: string): Request =>
  new Request('http://cms.example/', authorization === undefined ? {} : { headers: { authorization } })

describe('the reader site', () => {
  it('is known by the common token', () => {
    expect(isReaderSite(asking('Bearer common'), 'common')).toBe(true)
  })

  it.each([undefined, '', 'common', 'Bearer', 'Bearer ', 'Bearer commo', 'Bearer commonn', 'Basic common'])(
    'is nobody who says %j',
    (authorization) => {
      expect(isReaderSite(asking(authorization), 'common')).toBe(false)
    },
  )

  it.each([undefined, ''])('is nobody where the CMS has no token (%j)', (token) => {
    expect(isReaderSite(asking('Bearer '), token)).toBe(false)
    expect(isReaderSite(asking('Bearer undefined'), token)).toBe(false)
  })
})
