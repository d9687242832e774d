import { describe, expect, it } from 'vitest'
import { jsonResponse } from './jsonResponse'

const request = (known?: string) =>
  new Request('http://cms.example/x', known === undefined ? {} : { headers: { 'if-none-match': known } })

describe('an answer', () => {
  it('has a strong ETag of its bytes and is asked for again each time', () => {
    const one = jsonResponse(request(), { a: 1 })
    expect(one.headers.get('etag')).toMatch(/^"[\w-]{43}"$/)
    expect(one.headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
    expect(jsonResponse(request(), { a: 1 }).headers.get('etag')).toBe(one.headers.get('etag'))
    expect(jsonResponse(request(), { a: 2 }).headers.get('etag')).not.toBe(one.headers.get('etag'))
  })

  it('is not sent twice', async () => {
    const etag = jsonResponse(request(), { a: 1 }).headers.get('etag') ?? ''
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const answer = jsonResponse(request(known), { a: 1 })
      expect(answer.status).toBe(304)
      expect(answer.headers.get('etag')).toBe(etag)
      expect(await answer.text()).toBe('')
    }
    expect(jsonResponse(request('"other"'), { a: 1 }).status).toBe(200)
  })
})
