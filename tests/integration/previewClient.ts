import type { Answer } from './restClient'
import { readAnswer } from './restClient'

type Sent = { cookie?: string | undefined; origin?: string; body?: unknown }

export type PreviewClient = {
  saved: (id: string, sent?: Sent & { query?: string }) => Promise<Answer>
  typed: (id: string, body: unknown, sent?: Sent) => Promise<Answer>
  staffPicture: (name: string, size: string, sent?: Sent) => Promise<Answer>
  /** @param address that of the link, whole */
  linked: (address: string) => Promise<Answer>
  linkedPicture: (address: string, picture: { name: string; size: string }) => Promise<Answer>
}

const at = <Params>(params: Params): { params: Promise<Params> } => ({ params: Promise.resolve(params) })

/** The routes of previews, called in this process as a browser would call them. */
export const createPreviewClient = async ({ cmsUrl }: { cmsUrl: string }): Promise<PreviewClient> => {
  const [stories, media, links, linkMedia] = await Promise.all([
    import('@dateline/cms/app/(preview)/preview/stories/[id]/route'),
    import('@dateline/cms/app/(preview)/preview/media/[name]/[size]/route'),
    import('@dateline/cms/app/(preview)/preview/links/[token]/route'),
    import('@dateline/cms/app/(preview)/preview/links/[token]/media/[name]/[size]/route'),
  ])
  const requestOf = (path: string, { cookie, origin = cmsUrl, body }: Sent = {}): Request =>
    new Request(new URL(path, cmsUrl), {
      method: body === undefined ? 'GET' : 'POST',
      headers: { ...(cookie ? { cookie, origin } : {}) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
  const tokenOf = (address: string): string => new URL(address, cmsUrl).pathname.split('/').at(-1) ?? ''

  return {
    saved: async (id, { query = '', ...sent } = {}) =>
      readAnswer(await stories.GET(requestOf(`/preview/stories/${id}?${query}`, sent), at({ id }))),
    typed: async (id, body, sent = {}) =>
      readAnswer(await stories.POST(requestOf(`/preview/stories/${id}`, { ...sent, body }), at({ id }))),
    staffPicture: async (name, size, sent = {}) =>
      readAnswer(await media.GET(requestOf(`/preview/media/${name}/${size}`, sent), at({ name, size }))),
    linked: async (address) =>
      readAnswer(await links.GET(requestOf(address), at({ token: tokenOf(address) }))),
    linkedPicture: async (address, { name, size }) =>
      readAnswer(
        await linkMedia.GET(
          requestOf(`${address}/media/${name}/${size}`),
          at({ token: tokenOf(address), name, size }),
        ),
      ),
  }
}
