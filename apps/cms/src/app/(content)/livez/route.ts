export const dynamic = 'force-dynamic'

/** The process answers. It says nothing of the database: a process must not be killed because the database is away. */
export const GET = (): Response =>
  Response.json({ status: 'ok' }, { headers: { 'cache-control': 'no-store' } })
