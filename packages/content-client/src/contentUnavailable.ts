/**
 * The content API gave no usable answer: no connection, a timeout, an error of the server, or a body that is not
 * what the contract says. It never means "there is no such story": whoever holds a good copy keeps it.
 */
export class ContentUnavailable extends Error {
  /** The address that was asked. */
  readonly address: string

  /** The status of a problem document that the CMS answered with; null when there was none. */
  readonly status: number | null

  constructor({
    address,
    reason,
    status = null,
    cause,
  }: {
    address: string
    reason: string
    status?: number | null
    cause?: unknown
  }) {
    super(`${address}: ${reason}`, { cause })
    this.name = 'ContentUnavailable'
    this.address = address
    this.status = status
  }
}
