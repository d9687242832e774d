'use client'

import { lazy, Suspense } from 'react'
import type { BoardProps } from './Board.client'

const Board = lazy(() => import('./Board.client').then((module) => ({ default: module.Board })))

/** The board and what it drags with are loaded where it is looked at, and nowhere else. */
export const BoardLoader = (props: BoardProps) => (
  <Suspense fallback={null}>
    <Board {...props} />
  </Suspense>
)
