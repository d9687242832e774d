'use client'

import { lazy } from 'react'
import { keepTrying } from '../../../admin/later/keepTrying'
import { Later } from '../../../admin/later/Later.client'

const StoryHistory = lazy(
  keepTrying(async () => ({
    default: (await import('./StoryHistory.client')).StoryHistory,
  })),
)

/** The history is loaded where it is looked at: all views of a collection are one bundle. */
export const HistoryLoader = () => (
  <Later>
    <StoryHistory />
  </Later>
)
