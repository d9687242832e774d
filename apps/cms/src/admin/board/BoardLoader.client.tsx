'use client'

import { lazy } from 'react'
import { keepTrying } from '../later/keepTrying'
import { Later } from '../later/Later.client'
import type { BoardProps } from './Board.client'

const Board = lazy(keepTrying(() => import('./Board.client').then((module) => ({ default: module.Board }))))

/** The board and what it drags with are loaded where it is looked at, and nowhere else. */
export const BoardLoader = (props: BoardProps) => (
  <Later>
    <Board {...props} />
  </Later>
)
