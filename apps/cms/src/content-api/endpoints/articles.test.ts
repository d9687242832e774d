import { PROBLEM_TYPE, problem } from '@dateline/content-schema/problem'
import { describe, expect, it } from 'vitest'
import { encodeCursor } from '../cursor'
import { readQuery } from '../readQuery'
import { byPathQuery } from './articleByPath'
import { articlesQuery } from './articles'

const ID = 'a'.repeat(24)
const cursor = { firstPublishedAt: '2026-03-13T09:00:00.000Z', id: ID }

const read = (query: string) =>
  readQuery(new Request(`http://cms.example/api/content/v1/articles${query}`), articlesQuery)

describe('the query of the list of stories', () => {
  it('may be empty', () => {
    expect(read('')).toEqual({ ok: true, value: { limit: 20 } })
  })

  it('knows every filter', () => {
    const query = `?section=${ID}&topic=${ID}&author=${ID}&language=ru&before=2026-03-13&after=2026-03-01T10:00:00%2B02:00&limit=100&cursor=${encodeCursor(cursor)}`
    expect(read(query)).toEqual({
      ok: true,
      value: {
        section: ID,
        topic: ID,
        author: ID,
        language: 'ru',
        before: '2026-03-13T00:00:00.000Z',
        after: '2026-03-01T08:00:00.000Z',
        limit: 100,
        cursor,
      },
    })
  })

  it.each([
    ['?limit=0', 'limit'],
    ['?limit=101', 'limit'],
    ['?limit=1e1', 'limit'],
    ['?limit=', 'limit'],
    ['?section=culture', 'section'],
    ['?topic[$ne]=1', 'topic[$ne]'],
    ['?author=', 'author'],
    ['?language=english', 'language'],
    ['?before=yesterday', 'before'],
    ['?after=2026-02-30', 'after'],
    ['?cursor=abc', 'cursor'],
    ['?draft=true', 'draft'],
    ['?limit=1&limit=2', 'limit'],
  ])('refuses %s and names %s', async (query, field) => {
    const answer = read(query)
    expect(answer.ok).toBe(false)
    if (answer.ok) return
    expect(answer.response.status).toBe(400)
    expect(answer.response.headers.get('content-type')).toBe(PROBLEM_TYPE)
    expect(problem.parse(await answer.response.json())).toMatchObject({ status: 400, field })
  })
})

describe('the path of an address', () => {
  const readPath = (path: string) =>
    readQuery(new Request(`http://cms.example/x?${new URLSearchParams({ path }).toString()}`), byPathQuery).ok

  it('is a path on the reader site', () => {
    expect(['/', '/about', '/2026/03/13/storm', '/старое', '/a.html'].map(readPath)).toEqual([
      true,
      true,
      true,
      true,
      true,
    ])
    expect(['', 'about', '//evil.example', '/\\evil', '/a?b', '/a#b', '/a b'].map(readPath)).toEqual(
      Array(7).fill(false),
    )
  })
})
