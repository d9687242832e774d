'use client'
import { useEffect, useState } from 'react'
import { SECTIONS } from '../../slugs'

/** The name of a section; nothing until it is known. */
export const SectionName = ({ id }: { id: unknown }) => {
  const [name, setName] = useState('')
  useEffect(() => {
    if (typeof id !== 'string') return undefined
    const asking = new AbortController()
    fetch(`/api/${SECTIONS}/${id}?depth=0`, { credentials: 'include', signal: asking.signal })
      .then(async (answer) => setName(((await answer.json()) as { name?: string }).name ?? ''))
      .catch(() => undefined)
    return () => asking.abort()
  }, [id])
  return <>{name}</>
}
