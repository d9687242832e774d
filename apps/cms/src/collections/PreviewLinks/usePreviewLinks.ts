import { useCallback, useEffect, useState } from 'react'
import { useStorySaving } from '../Articles/saving/StorySavingProvider.client'
import type { LinkDuration } from './linkDurations'
import type { ShownLink } from './linkState'

type Problem = { why: string } | null
type Sent = { method: 'GET' | 'POST' | 'PATCH'; path: string; body?: unknown }

/** @throws Error with the words of the server, empty where nobody answers */
const send = async ({ method, path, body }: Sent): Promise<unknown> => {
  const response = await fetch(`/api/preview-links${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }).catch(() => {
    throw new Error('')
  })
  const answer = (await response.json().catch(() => ({}))) as { errors?: { message?: string }[] }
  if (!response.ok) throw new Error(answer.errors?.[0]?.message ?? '')
  return answer
}

export type PreviewLinkList = {
  /** Newest first; null until they are known. */
  links: readonly ShownLink[] | null
  problem: Problem
  make: (lasts: LinkDuration) => Promise<void>
  revoke: (id: string) => Promise<void>
}

export const usePreviewLinks = (story: string): PreviewLinkList => {
  const { flush } = useStorySaving()
  const [links, setLinks] = useState<readonly ShownLink[] | null>(null)
  const [problem, setProblem] = useState<Problem>(null)

  const trying = useCallback(async (work: () => Promise<unknown>): Promise<void> => {
    try {
      await work()
      setProblem(null)
    } catch (error) {
      setProblem({ why: error instanceof Error ? error.message : '' })
    }
  }, [])
  const load = useCallback(
    () =>
      trying(async () => {
        const query = new URLSearchParams({
          'where[story][equals]': story,
          sort: '-createdAt',
          limit: '50',
          depth: '1',
          'select[until]': 'true',
          'select[revokedAt]': 'true',
          'select[createdBy]': 'true',
          'select[address]': 'true',
        })
        const { docs } = (await send({ method: 'GET', path: `?${query.toString()}` })) as {
          docs: ShownLink[]
        }
        setLinks(docs)
      }),
    [story, trying],
  )
  useEffect(() => void load(), [load])

  return {
    links,
    problem,
    make: async (lasts) => {
      // The link shows what stands on the screen, so that is saved first.
      await trying(async () => {
        await flush()
        await send({ method: 'POST', path: '', body: { story, lasts } })
      })
      await load()
    },
    revoke: async (id) => {
      const body = { revokedAt: new Date().toISOString() }
      await trying(() => send({ method: 'PATCH', path: `/${id}`, body }))
      await load()
    },
  }
}
