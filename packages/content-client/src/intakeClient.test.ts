import { describe, expect, it } from 'vitest'
import { ContentUnavailable } from './contentUnavailable'
import { createIntakeClient } from './intakeClient'

const SUMS = { reads: [{ article: 'a'.repeat(24), count: 3 }] }

const answering = (status: number) => {
  const sent: { address: string; init: RequestInit | undefined }[] = []
  const fetch = ((address: string, init?: RequestInit) => {
    sent.push({ address, init })
    return Promise.resolve(new Response(null, { status }))
  }) as typeof globalThis.fetch
  return { sent, client: createIntakeClient({ baseUrl: 'http://cms.example', fetch, token: 'common' }) }
}

describe('what the reader site hands in', () => {
  it('goes to the CMS with the common token', async () => {
    const { sent, client } = answering(204)
    await client.handInReads(SUMS)
    expect(sent[0]?.address).toBe('http://cms.example/api/intake/v1/reads')
    expect(sent[0]?.init).toMatchObject({ method: 'POST', body: JSON.stringify(SUMS), redirect: 'error' })
    expect(new Headers(sent[0]?.init?.headers).get('authorization')).toBe('Bearer common')
  })

  it.each([200, 401, 400, 503])('was not taken where the CMS answers %i', async (status) => {
    const error: unknown = await answering(status)
      .client.handInReads(SUMS)
      .catch((cause: unknown) => cause)
    expect(error).toBeInstanceOf(ContentUnavailable)
    expect((error as ContentUnavailable).status).toBe(status)
  })

  it('was not taken where nobody answers', async () => {
    const client = createIntakeClient({ baseUrl: 'http://127.0.0.1:1', fetch, token: 'common' })
    await expect(client.handInReads(SUMS)).rejects.toBeInstanceOf(ContentUnavailable)
  })
})
