import type { Payload } from 'payload'
import { describe, expect, it } from 'vitest'
import { ARTICLES, TOPICS } from '../../collections/slugs'
import { findByIds, publicSource } from './contentSource'

type Asked = {
  collection: string
  page: number
  limit: number
  pagination: boolean
  overrideAccess: boolean
  draft: boolean
  depth: number
  where: unknown
}

const aPayload = (total: number) => {
  const asked: Asked[] = []
  const find = (query: Asked) => {
    asked.push(query)
    // As Payload does: it does not skip where it does not count.
    const start = query.pagination ? (query.page - 1) * query.limit : 0
    const length = Math.max(0, Math.min(query.limit, total - start))
    const docs = Array.from({ length }, (_, index) => ({ id: String(start + index) }))
    return Promise.resolve({ docs })
  }
  return { asked, payload: { find, logger: { warn: () => undefined } } as unknown as Payload }
}

const everything = { where: {}, select: { name: true } } as const

describe('what anonymous readers may see', () => {
  it('is asked for as nobody, without drafts and without relations', async () => {
    const { asked, payload } = aPayload(1)
    await publicSource(payload).find({ ...everything, collection: ARTICLES })
    expect(asked).toMatchObject([{ overrideAccess: false, draft: false, depth: 0 }])
    expect(JSON.stringify(asked[0]?.where)).toContain('{"_status":{"equals":"published"}}')
    expect(asked[0]).not.toHaveProperty('user')
  })

  it.each([
    [99, 1],
    [100, 2],
    [230, 3],
  ])('comes whole where no limit is set, though one query returns a hundred: %i', async (total, queries) => {
    const { asked, payload } = aPayload(total)
    const found = await publicSource(payload).find<{ id: string }>({ ...everything, collection: TOPICS })
    expect(new Set(found.map(({ id }) => id)).size).toBe(total)
    expect(asked).toHaveLength(queries)
  })

  it('comes up to the limit where there is one', async () => {
    const { asked, payload } = aPayload(230)
    expect(await publicSource(payload).find({ ...everything, collection: TOPICS, limit: 7 })).toHaveLength(7)
    expect(asked).toHaveLength(1)
  })

  it('is not asked for where no id is wanted', async () => {
    const { asked, payload } = aPayload(3)
    const source = publicSource(payload)
    expect((await findByIds(source, { collection: TOPICS, ids: [], select: { name: true } })).size).toBe(0)
    expect(asked).toHaveLength(0)
    expect(
      (await findByIds(source, { collection: TOPICS, ids: ['1', '1'], select: { name: true } })).size,
    ).toBe(3)
    expect(asked).toMatchObject([{ where: { id: { in: ['1'] } } }])
  })
})
