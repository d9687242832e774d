import morphdom from 'morphdom'

/**
 * Makes a document that is shown read like another one, node by node: what stays the same stays in place, so that
 * pictures do not load again and the reader's place is kept.
 */
export const swapIn = (shown: Document, html: string): void => {
  const next = new DOMParser().parseFromString(html, 'text/html')
  const { documentElement: from } = shown
  const { documentElement: to } = next
  from.lang = to.lang
  from.dir = to.dir
  shown.title = next.title
  shown.body.className = next.body.className
  morphdom(shown.body, next.body)
}
