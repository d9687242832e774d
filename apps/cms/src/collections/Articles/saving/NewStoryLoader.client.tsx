'use client'

import { lazy, Suspense } from 'react'

const NewStoryForm = lazy(async () => ({
  default: (await import('./NewStoryForm.client')).NewStoryForm,
}))

/** The first form of a story is loaded where it is filled in. */
export const NewStoryLoader = () => (
  <Suspense fallback={null}>
    <NewStoryForm />
  </Suspense>
)
