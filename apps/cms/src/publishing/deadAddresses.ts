import { parseReaderPath } from '@dateline/content-schema/readerPath'
import type { Payload } from 'payload'
import { ARTICLES } from '../collections/slugs'
import { findByIds, publicSource } from '../content-api/load/contentSource'
import { findRedirect, followRedirects } from '../content-api/load/followRedirects'
import { standingAmong } from '../content-api/load/standingAmong'
import { loadSiteSettings, prefixedLanguagesOf } from '../content-api/siteSettings'
import { readOwnAddress } from '../editor/links/readOwnAddress'
import { pathOnSite } from '../editor/links/pathOnSite'
import { env } from '../env'

const HOSTS = { siteUrl: env.SITE_URL, cmsUrl: env.CMS_URL }

/** Only the newsroom opens its own pages, whatever stands there. */
const isInNewsroom = (address: string): boolean => readOwnAddress(address, HOSTS)?.kind === 'id'

/**
 * Those of the addresses that are ours and at which readers find nothing: no story, page, section, topic or author, and
 * nothing that leads on. What has no slug, such as a feed or the list of a month, is not judged.
 * @param own the path of the story that is asked for, which may link to itself before it is published
 */
export const deadAddresses = async (
  payload: Payload,
  { addresses, own }: { addresses: readonly string[]; own: string | null },
): Promise<ReadonlySet<string>> => {
  const inNewsroom = addresses.filter(isInNewsroom)
  const paths = new Map(
    addresses.flatMap((address) => {
      const path = pathOnSite(address, HOSTS)
      return path === null || path === own ? [] : [[address, path] as const]
    }),
  )
  if (paths.size === 0) return new Set(inNewsroom)
  const settings = await loadSiteSettings(payload)
  const source = publicSource(payload)
  const languages = prefixedLanguagesOf(settings)
  const asked = new Set(
    [...paths.values()].filter((path) => {
      const address = parseReaderPath(path, languages)
      return address !== null && 'slug' in address
    }),
  )
  const standing = await standingAmong(asked, { source, settings })
  const leadsOn = async (path: string): Promise<boolean> => {
    const isAlive = async (target: string): Promise<boolean> =>
      (await standingAmong([target], { source, settings })).has(target)
    const move = await followRedirects(path, { find: findRedirect(payload), isAlive })
    if (move === null || 'to' in move) return move !== null
    const ids = [move.article]
    return (await findByIds(source, { collection: ARTICLES, ids, select: { slug: true } })).size > 0
  }
  const dead = new Set<string>()
  for (const path of asked) if (!standing.has(path) && !(await leadsOn(path))) dead.add(path)
  const onSite = [...paths].filter(([, path]) => dead.has(path)).map(([address]) => address)
  return new Set([...inNewsroom, ...onSite])
}
