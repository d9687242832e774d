type Handler<Arguments> = (request: Request, args: Arguments) => Promise<Response>

/** `POST /api/<collection>/versions/<id>`; globals have one more segment. */
const VERSION_OF_DOCUMENT = /^\/api\/(?!globals\/)[^/]+\/versions\/[^/]+\/?$/

/**
 * An old version comes back as a draft, whichever of its two buttons the admin shows: to publish it is a decision of
 * its own, made after reading it.
 */
export const restoresAsDraft =
  <Arguments>(handler: Handler<Arguments>): Handler<Arguments> =>
  async (request, args) => {
    const url = new URL(request.url)
    if (request.method !== 'POST' || !VERSION_OF_DOCUMENT.test(url.pathname)) return handler(request, args)
    url.searchParams.set('draft', 'true')
    return handler(new Request(url, request), args)
  }
