'use client'

import type { RefObject } from 'react'
import { useEffect, useRef, useState } from 'react'
import type { PreviewChoice } from './usePreviewChoice'

const WIDTHS: Record<PreviewChoice['width'], number> = { phone: 390, desk: 1280 }

export type PreviewFrameProps = {
  frame: RefObject<HTMLIFrameElement | null>
  id: string
  choice: PreviewChoice
  title: string
  /** The frame holds the saved text, in whose place the typed one can be put; said again when another is wanted. */
  onReady: () => void
}

/** A window of its own, as wide as the reader's and made small enough for the panel: the page lays itself out in it. */
export const PreviewFrame = ({ frame, id, choice, title, onReady }: PreviewFrameProps) => {
  const place = useRef<HTMLDivElement>(null)
  const [room, setRoom] = useState({ width: 0, height: 0 })
  const [isReady, setReady] = useState(false)
  const { view, width, scheme } = choice

  useEffect(() => {
    if (place.current === null) return undefined
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setRoom({ width: entry.contentRect.width, height: entry.contentRect.height })
    })
    observer.observe(place.current)
    return () => observer.disconnect()
  }, [])

  useEffect(() => {
    const shown = frame.current?.contentDocument
    if (shown && isReady) shown.documentElement.style.colorScheme = scheme
  }, [frame, isReady, scheme])

  // Another place begins at its head; another text of the same place does not.
  useEffect(() => {
    frame.current?.contentWindow?.scrollTo(0, 0)
  }, [frame, view])

  useEffect(() => {
    if (isReady) onReady()
  }, [isReady, onReady])

  const wide = WIDTHS[width]
  const scale = room.width === 0 ? 1 : Math.min(1, room.width / wide)
  return (
    <div className={`story-preview__place is-${width}`} ref={place}>
      <iframe
        ref={frame}
        title={title}
        src={`/preview/stories/${id}?view=story`}
        // Its own origin, so that the panel can put text into it; no script runs in it, and links open elsewhere.
        sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
        onLoad={() => setReady(true)}
        style={{
          width: `${wide}px`,
          height: `${room.height / scale}px`,
          transform: `scale(${scale})`,
          marginInlineStart: `${Math.max(0, (room.width - wide * scale) / 2)}px`,
        }}
      />
    </div>
  )
}
