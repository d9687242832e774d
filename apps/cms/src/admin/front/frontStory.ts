/** What the editor of the front page shows of a story. */
export type FrontStory = {
  id: string
  headline: string
  section: string
  /** ISO 8601; null while it has never been published. */
  firstPublishedAt: string | null
  isPublished: boolean
}
