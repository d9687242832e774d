'use client'

import { lazy, Suspense } from 'react'

const StoryHistory = lazy(async () => ({
  default: (await import('./StoryHistory.client')).StoryHistory,
}))

/** The history is loaded where it is looked at: all views of a collection are one bundle. */
export const HistoryLoader = () => (
  <Suspense fallback={null}>
    <StoryHistory />
  </Suspense>
)
