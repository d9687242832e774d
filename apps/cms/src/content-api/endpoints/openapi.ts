import type { Endpoint } from '../endpoint'
import { jsonResponse } from '../jsonResponse'
import { openApiDocument } from '../openapi/openApiDocument'
import { noQuery, readQuery } from '../readQuery'

/** `GET /openapi.json` */
export const openapi: Endpoint = (request) => {
  const query = readQuery(request, noQuery)
  return Promise.resolve(query.ok ? jsonResponse(request, openApiDocument()) : query.response)
}
