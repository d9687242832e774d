import { usePreferences, useTheme } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { PreviewView } from '../../../preview/previewViews'
import { PREVIEW_VIEWS } from '../../../preview/previewViews'

export const PREVIEW_WIDTHS = ['phone', 'desk'] as const
export const PREVIEW_SCHEMES = ['light', 'dark'] as const

export type PreviewChoice = {
  view: PreviewView
  width: (typeof PREVIEW_WIDTHS)[number]
  scheme: (typeof PREVIEW_SCHEMES)[number]
}

const KEY = 'story-preview'

const oneOf = <Value extends string>(allowed: readonly Value[], value: unknown): Value | undefined =>
  allowed.find((known) => known === value)

const readChoice = (stored: unknown): Partial<PreviewChoice> => {
  const { view, width, scheme } = (stored ?? {}) as Record<string, unknown>
  return Object.fromEntries(
    Object.entries({
      view: oneOf(PREVIEW_VIEWS, view),
      width: oneOf(PREVIEW_WIDTHS, width),
      scheme: oneOf(PREVIEW_SCHEMES, scheme),
    }).filter(([, value]) => value !== undefined),
  )
}

/** What this person looked at last; null until it is known. */
export const usePreviewChoice = (): {
  choice: PreviewChoice | null
  choose: (part: Partial<PreviewChoice>) => void
} => {
  const { getPreference, setPreference } = usePreferences()
  const { theme } = useTheme()
  const [choice, setChoice] = useState<PreviewChoice | null>(null)

  useEffect(() => {
    let isGone = false
    const start = (stored: unknown): void => {
      if (isGone) return
      setChoice((known) => known ?? { view: 'story', width: 'phone', scheme: theme, ...readChoice(stored) })
    }
    getPreference(KEY).then(start, () => start(null))
    return () => {
      isGone = true
    }
  }, [getPreference, theme])

  const choose = (part: Partial<PreviewChoice>): void => {
    if (choice === null) return
    const next = { ...choice, ...part }
    setChoice(next)
    void setPreference(KEY, next)
  }
  return { choice, choose }
}
