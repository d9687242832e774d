import type { Endpoint } from '../endpoint'
import { jsonResponse } from '../jsonResponse'
import { assembleFront } from '../load/assembleFront'
import { publicSource } from '../load/contentSource'
import { loadFrontChoice } from '../load/loadFrontChoice'
import { readInLanguage } from '../readInLanguage'
import { languageQuery } from '../readQuery'

/** `GET /front?language=` */
export const front: Endpoint = async (request, payload) => {
  const read = await readInLanguage(request, payload, languageQuery)
  if (!read.ok) return read.response
  const { settings, language } = read.value
  const choice = await loadFrontChoice(payload, { language, now: new Date() })
  const source = publicSource(payload)
  return jsonResponse(request, await assembleFront({ source, settings, language, choice }))
}
