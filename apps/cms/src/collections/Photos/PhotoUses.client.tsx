'use client'

import { Link, useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { PhotoUse } from '../../admin/media/mediaLibrary'
import { useWords } from '../../admin/useWords'
import { photoUsesWords } from './photoUsesWords'

/** On a photo's page: where readers see it, and which stories show it in their newest text. */
export const PhotoUses = () => {
  const say = useWords(photoUsesWords)
  const { config } = useConfig()
  const { id } = useDocumentInfo()
  const [uses, setUses] = useState<PhotoUse[] | null>(null)

  useEffect(() => {
    if (id === undefined) return undefined
    const stop = new AbortController()
    fetch(`/api/newsroom/photo-uses?photo=${String(id)}`, { signal: stop.signal })
      .then(async (response) => {
        if (response.ok) setUses(((await response.json()) as { uses: PhotoUse[] }).uses)
      })
      .catch(() => undefined)
    return () => stop.abort()
  }, [id])

  if (id === undefined || uses === null) return null
  return (
    <div className="field-type">
      <p className="field-label">{say('label')}</p>
      {uses.length === 0 ? <p className="field-description">{say('nowhere')}</p> : null}
      <ul>
        {uses.map((use) => (
          <li key={`${use.collection}:${use.id}`}>
            <Link href={`${config.routes.admin}/collections/${use.collection}/${use.id}`} prefetch={false}>
              {use.title || say('untitled')}
            </Link>{' '}
            {say(use.isPublic ? 'onSite' : 'inDraft')}
          </li>
        ))}
      </ul>
    </div>
  )
}
