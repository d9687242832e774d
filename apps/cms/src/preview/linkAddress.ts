import type { LinkClaim } from './linkToken'
import { writeLinkToken } from './linkToken'

/** Under which everything lies that a link shows. */
export const linkPath = (token: string): string => `/preview/links/${token}`

export const linkAddress = (
  claim: LinkClaim,
  { cmsUrl, secret }: { cmsUrl: string; secret: string },
): string => `${cmsUrl}${linkPath(writeLinkToken(claim, secret))}`
