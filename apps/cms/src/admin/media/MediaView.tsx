import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'
import { databaseOf } from '../../publishing/feedCollections'
import { mayOpenNewsroom, NewsroomPage } from '../NewsroomPage'
import { findMedia } from './findMedia'
import { MediaLoader } from './MediaLoader.client'
import { mediaQuery } from './mediaQuery'

const HEADING = { en: 'Media library', ru: 'Фототека' }

/** `/admin/media`: the photos, to be looked at and searched. */
export const MediaView = async (view: AdminViewServerProps): Promise<ReactNode> => {
  const { req } = view.initPageResult
  if (!mayOpenNewsroom(view))
    return (
      <NewsroomPage view={view} heading={HEADING}>
        {null}
      </NewsroomPage>
    )
  const asked = mediaQuery.safeParse(view.searchParams ?? {})
  const query = asked.success ? asked.data : mediaQuery.parse({})
  const page = await findMedia({ db: databaseOf(req.payload), query, now: new Date() })
  return (
    <NewsroomPage view={view} heading={HEADING}>
      <MediaLoader page={page} query={query} />
    </NewsroomPage>
  )
}
