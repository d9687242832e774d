import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'
import { databaseOf } from '../../publishing/feedCollections'
import { mayOpenNewsroom, NewsroomPage } from '../NewsroomPage'
import { findMyWork } from './findMyWork'
import { MyWorkLists } from './MyWorkLists.client'

const HEADING = { en: 'My work', ru: 'Моя работа' }

/** `/admin/my-work`: what one person has to do. */
export const MyWorkView = async (view: AdminViewServerProps): Promise<ReactNode> => {
  const { req } = view.initPageResult
  const work = mayOpenNewsroom(view)
    ? await findMyWork({ db: databaseOf(req.payload), actor: req.user, now: new Date() })
    : null
  return (
    <NewsroomPage view={view} heading={HEADING}>
      {work === null ? null : <MyWorkLists work={work} />}
    </NewsroomPage>
  )
}
