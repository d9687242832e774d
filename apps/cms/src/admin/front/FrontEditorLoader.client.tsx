'use client'

import { lazy } from 'react'
import { keepTrying } from '../later/keepTrying'
import { Later } from '../later/Later.client'
import type { FrontEditorProps } from './FrontEditor.client'

const FrontEditor = lazy(
  keepTrying(() => import('./FrontEditor.client').then((module) => ({ default: module.FrontEditor }))),
)

/** Loaded where the front page is made, and nowhere else. */
export const FrontEditorLoader = (props: FrontEditorProps) => (
  <Later>
    <FrontEditor {...props} />
  </Later>
)
