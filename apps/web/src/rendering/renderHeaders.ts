import type { IncomingHttpHeaders } from 'node:http'
import { RENDER_PASS_HEADER, renderPass } from './renderPass'

/** How many changes our server has heard of, for a process that does not follow the change feed itself. */
const CHANGES_HEADER = 'dateline-changes'

/** With what our server asks Next for a page, whatever a reader sent. */
export const renderHeaders = ({
  host,
  changes,
}: {
  host: string
  changes: number
}): Record<string, string> => ({
  host,
  accept: 'text/html',
  'user-agent': 'dateline',
  [RENDER_PASS_HEADER]: renderPass(),
  [CHANGES_HEADER]: String(changes),
})

/** What `renderHeaders` said of the changes; 0 where it said nothing. */
export const changesIn = (headers: IncomingHttpHeaders): number => {
  const changes = Number(headers[CHANGES_HEADER])
  return Number.isSafeInteger(changes) ? changes : 0
}
