import type { LanguageCode } from '@dateline/content-schema/language'
import type { Front } from '@dateline/content-schema/site'
import { ARTICLES } from '../../collections/slugs'
import type { FrontChoice } from '../mappers/toFront'
import { MAX_LOADED, toFront } from '../mappers/toFront'
import type { SiteSettings } from '../siteSettings'
import type { StoredCard } from '../storedContent'
import { CARD_SELECT } from '../storedContent'
import type { ContentSource } from './contentSource'
import { findByIds } from './contentSource'
import { loadContext } from './loadContext'
import { NEWEST_FIRST } from './newestFirst'

type Wanted = {
  source: ContentSource
  settings: Pick<SiteSettings, 'defaultLanguage'>
  language: LanguageCode
  choice: FrontChoice
}

/** The front page of a choice, the published one or one that somebody is still making. */
export const assembleFront = async ({ source, settings, language, choice }: Wanted): Promise<Front> => {
  const chosenIds = [choice.lead, ...choice.slots].filter((id) => id !== null)
  const [stories, newest] = await Promise.all([
    findByIds<StoredCard>(source, { collection: ARTICLES, ids: chosenIds, select: CARD_SELECT }),
    source.find<StoredCard>({
      collection: ARTICLES,
      where: { and: [{ language: { equals: language } }, { id: { not_in: chosenIds } }] },
      select: CARD_SELECT,
      sort: NEWEST_FIRST,
      limit: MAX_LOADED,
    }),
  ])
  const context = await loadContext({
    source,
    defaultLanguage: settings.defaultLanguage,
    cards: [...stories.values(), ...newest],
  })
  return toFront({ language, choice, stories, newest }, context)
}
