import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'
import { loadSiteSettings } from '../../content-api/siteSettings'
import { NewsroomPage } from '../NewsroomPage'
import { CalendarLoader } from './CalendarLoader.client'

const HEADING = { en: 'Calendar', ru: 'Календарь' }

/** `/admin/calendar`: what is scheduled, planned and published, on the days of the newsroom. */
export const CalendarView = async (view: AdminViewServerProps): Promise<ReactNode> => {
  const { timeZone } = await loadSiteSettings(view.initPageResult.req.payload)
  return (
    <NewsroomPage view={view} heading={HEADING}>
      <CalendarLoader zone={timeZone} />
    </NewsroomPage>
  )
}
