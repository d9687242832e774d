'use client'

import { lazy, Suspense } from 'react'
import type { FrontEditorProps } from './FrontEditor.client'

const FrontEditor = lazy(() =>
  import('./FrontEditor.client').then((module) => ({ default: module.FrontEditor })),
)

/** Loaded where the front page is made, and nowhere else. */
export const FrontEditorLoader = (props: FrontEditorProps) => (
  <Suspense fallback={null}>
    <FrontEditor {...props} />
  </Suspense>
)
