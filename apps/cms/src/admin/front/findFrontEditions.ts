import type { PayloadRequest } from 'payload'
import { FRONT_PAGE } from '../../collections/slugs'
import { editionIn, isSameEdition, revisionOf } from '../../globals/FrontPage/frontEdition'
import { LANGUAGES } from '../../languages'
import { databaseOf } from '../../publishing/feedCollections'
import { findChosenStories } from './findFrontStories'
import type { FrontEditions, ShownEdition } from './frontEditions'
import { toPlaces } from './frontPlaces'

/** The newest front page of each language, whether readers have it, and the stories on it. */
export const findFrontEditions = async (req: PayloadRequest): Promise<FrontEditions> => {
  const [newest, live] = await Promise.all(
    [true, false].map((draft) =>
      req.payload.findGlobal({ slug: FRONT_PAGE, depth: 0, draft, user: req.user, overrideAccess: false }),
    ),
  )
  const published = live?._status === 'published' ? live.editions : []
  const editions = LANGUAGES.map(({ value: language }): ShownEdition => {
    const edition = editionIn(newest?.editions, language)
    const shown = editionIn(published, language)
    return {
      language,
      places: toPlaces(edition),
      revision: revisionOf(edition),
      isDraft: !isSameEdition(edition ?? { language }, shown ?? { language }),
    }
  })
  const chosen = editions.flatMap(({ places }) => places.flatMap(({ story }) => story ?? []))
  return { editions, stories: await findChosenStories(databaseOf(req.payload), [...new Set(chosen)]) }
}
