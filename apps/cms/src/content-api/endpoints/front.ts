import { ARTICLES } from '../../collections/slugs'
import type { Endpoint } from '../endpoint'
import { jsonResponse } from '../jsonResponse'
import { findByIds, publicSource } from '../load/contentSource'
import { loadContext } from '../load/loadContext'
import { loadFrontChoice } from '../load/loadFrontChoice'
import { NEWEST_FIRST } from '../load/newestFirst'
import { MAX_NEWEST, toFront } from '../mappers/toFront'
import { readInLanguage } from '../readInLanguage'
import { languageQuery } from '../readQuery'
import type { StoredCard } from '../storedContent'
import { CARD_SELECT } from '../storedContent'

/** `GET /front?language=` */
export const front: Endpoint = async (request, payload) => {
  const read = await readInLanguage(request, payload, languageQuery)
  if (!read.ok) return read.response
  const { settings, language } = read.value
  const source = publicSource(payload)
  const choice = await loadFrontChoice(payload, language)
  const chosenIds = [choice.lead ?? [], choice.slots].flat()
  const [stories, newest] = await Promise.all([
    findByIds<StoredCard>(source, { collection: ARTICLES, ids: chosenIds, select: CARD_SELECT }),
    source.find<StoredCard>({
      collection: ARTICLES,
      where: { and: [{ language: { equals: language } }, { id: { not_in: chosenIds } }] },
      select: CARD_SELECT,
      sort: NEWEST_FIRST,
      limit: MAX_NEWEST + 1,
    }),
  ])
  const { defaultLanguage } = settings
  const context = await loadContext({ source, defaultLanguage, cards: [...stories.values(), ...newest] })
  return jsonResponse(request, toFront({ language, choice, stories, newest }, context))
}
