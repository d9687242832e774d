import { CMS_URL } from '../integration/aNewsroom'
import type { Answer } from '../integration/restClient'
import { readAnswer } from '../integration/restClient'

type Handler = (request: Request) => Promise<Response>

export type ContentApi = {
  get: (address: string, options?: { headers?: Record<string, string> }) => Promise<Answer>
}

/** The content API in this process: the route files that Next would choose, by the address. */
export const createContentApi = async (): Promise<ContentApi> => {
  const routes: Record<string, { GET: Handler }> = {
    articles: await import('@dateline/cms/app/(content)/api/content/v1/articles/route'),
    'articles/addresses': await import('@dateline/cms/app/(content)/api/content/v1/articles/addresses/route'),
    'articles/archive': await import('@dateline/cms/app/(content)/api/content/v1/articles/archive/route'),
    'articles/months': await import('@dateline/cms/app/(content)/api/content/v1/articles/months/route'),
    'articles/whole': await import('@dateline/cms/app/(content)/api/content/v1/articles/whole/route'),
    'articles/by-path': await import('@dateline/cms/app/(content)/api/content/v1/articles/by-path/route'),
    'articles/[id]': await import('@dateline/cms/app/(content)/api/content/v1/articles/[id]/route'),
    appeals: await import('@dateline/cms/app/(content)/api/content/v1/appeals/route'),
    authors: await import('@dateline/cms/app/(content)/api/content/v1/authors/route'),
    front: await import('@dateline/cms/app/(content)/api/content/v1/front/route'),
    'media/[name]': await import('@dateline/cms/app/(content)/api/content/v1/media/[name]/route'),
    'most-read': await import('@dateline/cms/app/(content)/api/content/v1/most-read/route'),
    'openapi.json': await import('@dateline/cms/app/(content)/api/content/v1/openapi.json/route'),
    pages: await import('@dateline/cms/app/(content)/api/content/v1/pages/route'),
    redirects: await import('@dateline/cms/app/(content)/api/content/v1/redirects/route'),
    search: await import('@dateline/cms/app/(content)/api/content/v1/search/route'),
    sections: await import('@dateline/cms/app/(content)/api/content/v1/sections/route'),
    site: await import('@dateline/cms/app/(content)/api/content/v1/site/route'),
    topics: await import('@dateline/cms/app/(content)/api/content/v1/topics/route'),
  }
  const routeOf = (path: string): Handler => {
    const dynamic = path
      .replace(/^articles\/[^/]+$/, 'articles/[id]')
      .replace(/^media\/[^/]+$/, 'media/[name]')
    const route = routes[path] ?? routes[dynamic]
    if (route === undefined) throw new Error(`The content API has no route for ${path}.`)
    return route.GET
  }
  return {
    get: async (address, { headers = {} } = {}) => {
      const url = new URL(`/api/content/v1/${address}`, CMS_URL)
      const route = routeOf(url.pathname.replace('/api/content/v1/', ''))
      return readAnswer(await route(new Request(url, { headers })))
    },
  }
}
