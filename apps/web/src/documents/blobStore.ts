/** Where bytes are kept under names. Names are plain: letters, digits, dots, hyphens. */
export type BlobStore = {
  /** The names of all that is kept. */
  list: () => Promise<string[]>
  /** @param limit at most so many bytes, from the beginning. @returns null when nothing is kept under this name */
  read: (name: string, limit?: number) => Promise<Buffer | null>
  /** Whole or not at all: whoever reads sees the old bytes or the new. */
  write: (name: string, bytes: Uint8Array) => Promise<void>
  /** No error when there is nothing. */
  remove: (name: string) => Promise<void>
}
