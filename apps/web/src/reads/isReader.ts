import type { IncomingHttpHeaders } from 'node:http'
import { isOwnPage } from '../documents/isOwnPage'

/** Those that say what they are. Most others run no scripts, and so never tell that they read. */
const ROBOT = /bot\b|crawl|spider|slurp|preview|headless|lighthouse|monitor|curl|wget|python|axios|node/i

/** Whether a page of our own, in a browser, tells that it is read. The headers are looked at and forgotten. */
export const isReader = (headers: IncomingHttpHeaders, siteUrl: string): boolean => {
  const agent = headers['user-agent'] ?? ''
  if (agent === '' || ROBOT.test(agent)) return false
  return isOwnPage(headers, siteUrl)
}
