import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'
import { databaseOf } from '../../publishing/feedCollections'
import { mayOpenNewsroom, NewsroomPage } from '../NewsroomPage'
import { BoardLoader } from './BoardLoader.client'
import { boardQuery } from './boardQuery'
import { findBoard } from './findBoard'
import { findBoardOptions } from './findBoardOptions'

const HEADING = { en: 'Board', ru: 'Доска' }

/** `/admin/board`: what the newsroom works on, by stage. It comes with its cards, so that nobody looks at a spinner. */
export const BoardView = async (view: AdminViewServerProps): Promise<ReactNode> => {
  const { req } = view.initPageResult
  if (!mayOpenNewsroom(view))
    return (
      <NewsroomPage view={view} heading={HEADING}>
        {null}
      </NewsroomPage>
    )
  const db = databaseOf(req.payload)
  const asked = boardQuery.safeParse(view.searchParams ?? {})
  const query = asked.success ? asked.data : {}
  const [board, options] = await Promise.all([
    findBoard({ db, actor: req.user, query, now: new Date() }),
    findBoardOptions(db),
  ])
  return (
    <NewsroomPage view={view} heading={HEADING}>
      <BoardLoader board={board} options={options} query={query} />
    </NewsroomPage>
  )
}
