import type { Endpoint, PayloadRequest } from 'payload'
import type { z } from 'zod'
import type { Actor } from '../access/roles'
import { isNewsroom } from '../access/roles'

type Answering<Query> = {
  path: string
  query: z.ZodType<Query>
  mayAsk?: (actor: Actor) => boolean
  find: (req: PayloadRequest, query: Query) => Promise<unknown>
}

const refuse = (status: number, message: string): Response =>
  Response.json({ errors: [{ message }] }, { status, headers: { 'cache-control': 'no-store' } })

/** What a view of ours asks: for the newsroom alone, with every parameter parsed, never kept by a browser. */
export const answerNewsroom = <Query>({
  path,
  query,
  mayAsk = isNewsroom,
  find,
}: Answering<Query>): Endpoint => ({
  path: `/newsroom${path}`,
  method: 'get',
  handler: async (req) => {
    if (!req.user) return refuse(401, 'Log in first.')
    if (!mayAsk(req.user)) return refuse(403, 'Your role has no part in this.')
    const parsed = query.safeParse(Object.fromEntries(req.searchParams))
    if (!parsed.success) {
      const [issue] = parsed.error.issues
      return refuse(400, `${issue?.path.join('.') || 'query'}: ${issue?.message ?? 'not understood'}`)
    }
    return Response.json(await find(req, parsed.data), { headers: { 'cache-control': 'no-store' } })
  },
})
