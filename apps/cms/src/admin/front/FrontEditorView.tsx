import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'
import { isPublisher } from '../../access/roles'
import { FRONT_PAGE } from '../../collections/slugs'
import { databaseOf } from '../../publishing/feedCollections'
import { NewsroomPage } from '../NewsroomPage'
import { findChosenStories } from './findFrontStories'
import { FrontEditorLoader } from './FrontEditorLoader.client'
import type { StoredEdition } from './frontPlaces'
import { toPlaces } from './frontPlaces'

const HEADING = { en: 'Front page', ru: 'Первая полоса' }
const REFUSAL = {
  en: 'The front page is made by publishers. You may look at it on the site.',
  ru: 'Первую полосу составляют выпускающие. Посмотреть на неё можно на сайте.',
}

type StoredFront = { editions?: StoredEdition[] | null; _status?: string | null }

/** `/admin/front`: what stands on the front page, for how long, and how it looks. */
export const FrontEditorView = async (view: AdminViewServerProps): Promise<ReactNode> => {
  const { req } = view.initPageResult
  if (!isPublisher(req.user))
    return (
      <NewsroomPage view={view} heading={HEADING} mayOpen={isPublisher} refusal={REFUSAL}>
        {null}
      </NewsroomPage>
    )
  const front = (await req.payload.findGlobal({
    slug: FRONT_PAGE,
    depth: 0,
    draft: true,
    user: req.user,
    overrideAccess: false,
  })) as StoredFront
  const editions = front.editions ?? []
  const chosen = editions.flatMap((edition) => toPlaces(edition).flatMap(({ story }) => story ?? []))
  const stories = await findChosenStories(databaseOf(req.payload), chosen)
  return (
    <NewsroomPage view={view} heading={HEADING} mayOpen={isPublisher} refusal={REFUSAL}>
      <FrontEditorLoader
        editions={editions.map(({ language, ...edition }) => ({
          language,
          places: toPlaces({ language, ...edition }),
        }))}
        stories={stories}
        isDraft={front._status !== 'published'}
      />
    </NewsroomPage>
  )
}
