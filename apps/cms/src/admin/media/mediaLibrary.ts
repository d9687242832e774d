export type MediaPhoto = {
  id: string
  alt: string
  caption: string
  credit: string
  source: string
  /** Address of a small picture, for staff. */
  thumbnail: string | null
  width: number
  height: number
  /** ISO 8601; when it was taken, else when it was uploaded. */
  date: string
  rightsUntil: string | null
  /** Places where readers see it, and stories whose newest text shows it. */
  publicUses: number
  draftUses: number
}

export type MediaPage = {
  photos: MediaPhoto[]
  hasMore: boolean
  /** The clock that rights are compared with. ISO 8601. */
  now: string
}

/** Where a photo stands. `isPublic`: readers see it there. */
export type PhotoUse = { collection: string; id: string; title: string; isPublic: boolean }
