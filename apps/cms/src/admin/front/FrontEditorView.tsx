import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'
import { isPublisher } from '../../access/roles'
import { loadSiteSettings } from '../../content-api/siteSettings'
import { NewsroomPage } from '../NewsroomPage'
import { findFrontEditions } from './findFrontEditions'
import { FrontEditorLoader } from './FrontEditorLoader.client'

const HEADING = { en: 'Front page', ru: 'Первая полоса' }
const REFUSAL = {
  en: 'The front page is made by publishers. You may look at it on the site.',
  ru: 'Первую полосу составляют выпускающие. Посмотреть на неё можно на сайте.',
}

/** `/admin/front`: what stands on the front page, for how long, and how it looks. */
export const FrontEditorView = async (view: AdminViewServerProps): Promise<ReactNode> => {
  const { req } = view.initPageResult
  if (!isPublisher(req.user))
    return (
      <NewsroomPage view={view} heading={HEADING} mayOpen={isPublisher} refusal={REFUSAL}>
        {null}
      </NewsroomPage>
    )
  const [front, { timeZone }] = await Promise.all([findFrontEditions(req), loadSiteSettings(req.payload)])
  return (
    <NewsroomPage view={view} heading={HEADING} mayOpen={isPublisher} refusal={REFUSAL}>
      <FrontEditorLoader {...front} zone={timeZone} />
    </NewsroomPage>
  )
}
