'use client'

import { lazy } from 'react'
import { keepTrying } from '../../../admin/later/keepTrying'
import { Later } from '../../../admin/later/Later.client'

const StoryVersion = lazy(
  keepTrying(async () => ({
    default: (await import('./StoryVersion.client')).StoryVersion,
  })),
)

/** The comparison of versions is loaded where it is looked at. */
export const VersionLoader = () => (
  <Later>
    <StoryVersion />
  </Later>
)
