'use client'

import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useRef, useState } from 'react'
import { leavingBy } from './leavingBy'

/** As much of the browser's Navigation API as is needed here; where there is none, going back is not asked about. */
type Navigation = EventTarget & { traverseTo: (key: string) => unknown }
type Traversal = Event & { navigationType: string; destination: { key: string } }

const navigationOf = (): Navigation | undefined =>
  (window as unknown as { navigation?: Navigation }).navigation

/**
 * Asks before a page with something unsaved is left: by a link of the newsroom, by going back, or by the browser, which
 * asks by itself.
 * @returns `asked`: somebody wants to leave, and is to say whether they mean it
 */
export const useLeaving = (isUnsaved: boolean): { asked: boolean; stay: () => void; leave: () => void } => {
  const router = useRouter()
  const [go, setGo] = useState<{ to: () => void } | null>(null)
  const isMeant = useRef(false)

  useEffect(() => {
    if (!isUnsaved) return undefined
    const warn = (event: BeforeUnloadEvent): void => {
      if (!isMeant.current) event.preventDefault()
    }
    const onPress = (event: MouseEvent): void => {
      const link = event.target instanceof Element ? event.target.closest('a') : null
      if (!link || isMeant.current) return
      const isElsewhere =
        event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey
      const { href, target } = link
      const isDownload = link.hasAttribute('download')
      const address = leavingBy({ href, target, isDownload, isElsewhere }, window.location.href)
      if (address === null) return
      event.preventDefault()
      event.stopPropagation()
      setGo({ to: () => router.push(address) })
    }
    const onTraversal = (event: Event): void => {
      const { navigationType, destination } = event as Traversal
      if (navigationType !== 'traverse' || !event.cancelable || isMeant.current) return
      event.preventDefault()
      setGo({ to: () => void navigationOf()?.traverseTo(destination.key) })
    }
    const navigation = navigationOf()
    window.addEventListener('beforeunload', warn)
    // Before the links of the newsroom, which go their way at the press.
    document.addEventListener('click', onPress, true)
    navigation?.addEventListener('navigate', onTraversal)
    return () => {
      window.removeEventListener('beforeunload', warn)
      document.removeEventListener('click', onPress, true)
      navigation?.removeEventListener('navigate', onTraversal)
    }
  }, [isUnsaved, router])

  const stay = useCallback(() => setGo(null), [])
  const leave = useCallback(() => {
    isMeant.current = true
    setGo(null)
    go?.to()
  }, [go])
  return { asked: go !== null, stay, leave }
}
