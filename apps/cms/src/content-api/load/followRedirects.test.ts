import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Move } from './followRedirects'
import { followRedirects } from './followRedirects'

const follow = (path: string, rows: Record<string, Move>, alive: readonly string[] = []) =>
  followRedirects(path, {
    find: (from) => Promise.resolve(Object.hasOwn(rows, from) ? (rows[from] ?? null) : null),
    isAlive: (target) => Promise.resolve(alive.includes(target)),
  })

describe('a moved address', () => {
  it('leads to where it moved', async () => {
    expect(await follow('/old', { '/old': { to: '/new' } })).toEqual({ to: '/new' })
    expect(await follow('/old', { '/old': { article: 'a1' } })).toEqual({ article: 'a1' })
    expect(await follow('/old', { '/old': { to: 'https://elsewhere.example/x' } })).toEqual({
      to: 'https://elsewhere.example/x',
    })
    expect(await follow('/other', { '/old': { to: '/new' } })).toBeNull()
  })

  it('sends a reader on once, however often it moved', async () => {
    expect(await follow('/a', { '/a': { to: '/b' }, '/b': { to: '/c' } })).toEqual({ to: '/c' })
    expect(await follow('/a', { '/a': { to: '/b#part' }, '/b': { article: 'a1' } })).toEqual({
      article: 'a1',
    })
  })

  it('stops where something stands', async () => {
    expect(await follow('/a', { '/a': { to: '/b' }, '/b': { to: '/a' } }, ['/b'])).toEqual({ to: '/b' })
  })

  it('never leads in a circle, whatever the rows say', async () => {
    const aPath = fc.constantFrom('/a', '/b', '/c', '/d')
    await fc.assert(
      fc.asyncProperty(fc.dictionary(aPath, aPath), aPath, async (moves, start) => {
        const rows = Object.fromEntries(Object.entries(moves).map(([from, to]) => [from, { to }]))
        const end = await follow(start, rows)
        if (end === null || !('to' in end)) return
        expect(end.to).not.toBe(start)
        expect(await follow(end.to, rows)).toBeNull()
      }),
    )
  })
})
