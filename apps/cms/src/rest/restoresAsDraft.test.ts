import { describe, expect, it } from 'vitest'
import { restoresAsDraft } from './restoresAsDraft'

const asked = async (method: string, path: string): Promise<string> => {
  const handler = restoresAsDraft((request: Request) => Promise.resolve(new Response(request.url)))
  const body = method === 'POST' ? '{}' : undefined
  return (await handler(new Request(`https://cms.example${path}`, { method, body }), undefined)).text()
}

describe('an old version', () => {
  it.each(['', '?draft=false', '?draft=true', '?draft=false&draft=false'])(
    'is restored as a draft, whatever was asked for: %s',
    async (query) => {
      const url = new URL(await asked('POST', `/api/articles/versions/1${query}`))
      expect(url.searchParams.getAll('draft')).toEqual(['true'])
    },
  )

  it.each([
    ['GET', '/api/articles/versions/1?draft=false'],
    ['POST', '/api/articles/1/duplicate?draft=false'],
    ['POST', '/api/globals/front-page/versions/1?draft=false'],
  ])('is what is restored: %s %s stays as it was', async (method, path) => {
    expect(await asked(method, path)).toBe(`https://cms.example${path}`)
  })
})
