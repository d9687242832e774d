/** As staff read a link. Its maker is a name where the newsroom may tell it. */
export type ShownLink = {
  id: string
  until: string
  revokedAt?: string | null
  /** For editors, while the link opens. */
  address?: string | null
  createdBy?: { name?: string } | string | null
}

export type LinkState = 'open' | 'expired' | 'revoked'

export const linkStateOf = ({ until, revokedAt }: ShownLink, now: Date): LinkState => {
  if (revokedAt) return 'revoked'
  return new Date(until).getTime() > now.getTime() ? 'open' : 'expired'
}

export const makerOf = ({ createdBy }: ShownLink): string =>
  typeof createdBy === 'object' && createdBy !== null ? (createdBy.name ?? '') : ''
