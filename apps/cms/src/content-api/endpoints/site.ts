import type { Endpoint } from '../endpoint'
import { jsonResponse } from '../jsonResponse'
import { publicSource } from '../load/contentSource'
import { loadSite } from '../load/loadSite'
import { readInLanguage } from '../readInLanguage'
import { languageQuery } from '../readQuery'

/** `GET /site?language=` */
export const site: Endpoint = async (request, payload) => {
  const read = await readInLanguage(request, payload, languageQuery)
  if (!read.ok) return read.response
  const { settings, language } = read.value
  return jsonResponse(request, await loadSite({ source: publicSource(payload), settings, language }))
}
