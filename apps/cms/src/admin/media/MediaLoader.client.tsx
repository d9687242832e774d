'use client'

import { lazy, Suspense } from 'react'
import type { MediaProps } from './Media.client'

const Media = lazy(() => import('./Media.client').then((module) => ({ default: module.Media })))

/** Loaded where the library is looked at, and nowhere else. */
export const MediaLoader = (props: MediaProps) => (
  <Suspense fallback={null}>
    <Media {...props} />
  </Suspense>
)
