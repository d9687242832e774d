'use client'
import { useConfig } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

export type Reference = { collection: string; id: string }

const MOST = 100

const nameOf = (document: Record<string, unknown>, title: string): string => {
  const name = document[title] ?? document.alt ?? document.name ?? document.headline
  return typeof name === 'string' && name !== '' ? name : String(document.id)
}

/**
 * The names of documents that a text points to, by id. What is not there yet, or not any more, has none.
 * @param references at most a hundred of a collection are asked for
 */
export const useDocumentNames = (references: readonly Reference[]): ReadonlyMap<string, string> => {
  const { getEntityConfig } = useConfig()
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map())
  const wanted = [...new Set(references.map(({ collection, id }) => `${collection}:${id}`))].sort().join(' ')
  useEffect(() => {
    const leaving = new AbortController()
    const byCollection = new Map<string, string[]>()
    for (const key of wanted === '' ? [] : wanted.split(' ')) {
      const [collection = '', id = ''] = key.split(':')
      byCollection.set(collection, [...(byCollection.get(collection) ?? []), id])
    }
    const load = async (collection: string, ids: readonly string[]): Promise<[string, string][]> => {
      const title = getEntityConfig({ collectionSlug: collection })?.admin.useAsTitle ?? 'id'
      const query = new URLSearchParams({ depth: '0', limit: String(MOST), draft: 'true', trash: 'true' })
      ids.slice(0, MOST).forEach((id, index) => query.set(`where[id][in][${String(index)}]`, id))
      for (const field of new Set([title, 'alt', 'name', 'headline'])) query.set(`select[${field}]`, 'true')
      const answer = await fetch(`/api/${collection}?${query.toString()}`, {
        credentials: 'same-origin',
        signal: leaving.signal,
      })
      if (!answer.ok) return []
      const { docs } = (await answer.json()) as { docs: Record<string, unknown>[] }
      return docs.map((document) => [String(document.id), nameOf(document, title)])
    }
    Promise.all([...byCollection].map(([collection, ids]) => load(collection, ids)))
      .then((found) => setNames(new Map(found.flat())))
      // Without names the ids stand there: a comparison is worth more than nothing.
      .catch(() => undefined)
    return () => leaving.abort()
  }, [wanted, getEntityConfig])
  return names
}
