'use client'

import { lazy } from 'react'
import { keepTrying } from '../later/keepTrying'
import { Later } from '../later/Later.client'
import type { MediaProps } from './Media.client'

const Media = lazy(keepTrying(() => import('./Media.client').then((module) => ({ default: module.Media }))))

/** Loaded where the library is looked at, and nowhere else. */
export const MediaLoader = (props: MediaProps) => (
  <Later>
    <Media {...props} />
  </Later>
)
