'use client'

import { useConfig } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { Photo } from '../../payload-types'
import { PHOTOS } from '../../collections/slugs'

export type ShownPhoto = Pick<Photo, 'id' | 'alt' | 'caption' | 'credit' | 'thumbnailURL' | 'url'>

/** The photos of these ids, as far as they were fetched; one that is gone is missing. */
export const usePhotos = (ids: readonly string[]): ReadonlyMap<string, ShownPhoto> => {
  const { config } = useConfig()
  const [photos, setPhotos] = useState<ReadonlyMap<string, ShownPhoto>>(new Map())
  const wanted = [...new Set(ids.filter((id) => id !== ''))].join(',')
  useEffect(() => {
    if (wanted === '') return undefined
    const abort = new AbortController()
    const query = new URLSearchParams({ depth: '0', limit: '100' })
    for (const id of wanted.split(',')) query.append('where[id][in][]', id)
    const find = async () => {
      const answer = await fetch(`${config.serverURL}${config.routes.api}/${PHOTOS}?${query}`, {
        credentials: 'include',
        signal: abort.signal,
      })
      if (!answer.ok) return
      const { docs } = (await answer.json()) as { docs: ShownPhoto[] }
      setPhotos(new Map(docs.map((photo) => [photo.id, photo])))
    }
    // A preview without its picture is no fault that anybody has to be told of.
    find().catch(() => undefined)
    return () => abort.abort()
  }, [wanted, config])
  return photos
}
