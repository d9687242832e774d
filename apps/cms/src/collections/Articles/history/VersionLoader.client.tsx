'use client'

import { lazy, Suspense } from 'react'

const StoryVersion = lazy(async () => ({
  default: (await import('./StoryVersion.client')).StoryVersion,
}))

/** The comparison of versions is loaded where it is looked at. */
export const VersionLoader = () => (
  <Suspense fallback={null}>
    <StoryVersion />
  </Suspense>
)
