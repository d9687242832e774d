import { problem } from '@dateline/content-schema/problem'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aNewsroom } from './aNewsroom'
import type { Newsroom } from './aNewsroom'
import type { Answer, StaffClient } from './restClient'

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await aNewsroom()
})
afterAll(() => newsroom.close())

const multipart = { 'content-type': 'multipart/form-data; boundary=edge' }
const fields = (json: string): string =>
  `--edge\r\ncontent-disposition: form-data; name="_payload"\r\n\r\n${json}\r\n--edge--\r\n`

const isToldAndHarmless = async (attempt: (client: StaffClient) => Promise<Answer>): Promise<void> => {
  for (const client of [newsroom.rest.anonymous, newsroom.as('admin')]) {
    const before = await newsroom.snapshot()
    const answer = await attempt(client)
    expect([400, 415], answer.text).toContain(answer.status)
    expect(problem.parse(answer.json).detail).not.toBe('')
    expect(answer.json?.errors?.[0]?.message).not.toBe('')
    expect(await newsroom.snapshot()).toEqual(before)
  }
}

describe('a condition of broken JSON', () => {
  it.each(['where={', 'where=5', `where=${'['.repeat(5000)}`])(
    'is a problem of the caller: %.30s',
    async (query) => {
      await isToldAndHarmless((client) => client.get('articles', { query }))
      await isToldAndHarmless((client) => client.delete('articles', { query }))
    },
  )

  it('is one too when it is sent as a form', async () => {
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      'x-payload-http-method-override': 'GET',
    }
    await isToldAndHarmless((client) => client.post('articles', undefined, { raw: 'where={', headers }))
    const fine = await newsroom
      .as('admin')
      .post('articles', undefined, { raw: 'where={"slug":{"equals":"x"}}', headers })
    expect(fine.status).toBe(200)
  })
})

describe.each(['articles', 'photos', 'globals/site-settings', 'globals/front-page'])(
  'a write to %s',
  (path) => {
    it('is refused in words without a body', () => isToldAndHarmless((client) => client.post(path)))

    it.each([
      ['fields that are no JSON', fields('{bad'), multipart],
      ['fields that nest too deep', fields('['.repeat(100_000)), multipart],
      [
        'no fields',
        '--edge\r\ncontent-disposition: form-data; name="other"\r\n\r\nx\r\n--edge--\r\n',
        multipart,
      ],
      ['no boundary', fields('{}'), { 'content-type': 'multipart/form-data' }],
      ['the fields of a form', 'headline=x', { 'content-type': 'application/x-www-form-urlencoded' }],
    ])('is refused in words with %s', (_, raw, headers) =>
      isToldAndHarmless((client) => client.post(path, undefined, { raw, headers })),
    )
  },
)
