'use client'

import { lazy } from 'react'
import { keepTrying } from '../../../admin/later/keepTrying'
import { Later } from '../../../admin/later/Later.client'

const NewStoryForm = lazy(
  keepTrying(async () => ({
    default: (await import('./NewStoryForm.client')).NewStoryForm,
  })),
)

/** The first form of a story is loaded where it is filled in. */
export const NewStoryLoader = () => (
  <Later>
    <NewStoryForm />
  </Later>
)
