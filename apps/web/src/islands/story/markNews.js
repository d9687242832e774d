// @ts-check
/* global IntersectionObserver */
import { keep, recall } from '../device/deviceStore.js'
import { hashOf, readingsOf, unknownIn, withReading } from './readings.js'

/**
 * Tells a returning reader what is new since the version last read. A new paragraph stays new until it has stood on the
 * screen: whoever opens the page and leaves it finds it marked the next time too.
 * @param {{ story: string, body: Element, label: string, tell: (count: number, first: HTMLElement) => void }} page
 *   `label` marks a paragraph, in a word
 */
export const markNews = ({ story, body, label, tell }) => {
  // The card of another story changes with that one.
  const paragraphs = /** @type {HTMLElement[]} */ ([...body.children]).filter(
    (element) => !element.matches('.related, hr'),
  )
  const hashes = paragraphs.map(({ textContent }) => hashOf(textContent ?? ''))
  const isUnknown = unknownIn(
    hashes,
    readingsOf(recall('read')).find((reading) => reading.story === story),
  )
  const known = hashes.filter((_, at) => !isUnknown[at])
  // Another page may have been read meanwhile, so what is kept is read anew each time.
  const remember = () => keep('read', withReading(readingsOf(recall('read')), { story, hashes: known }))
  remember()

  const news = paragraphs.filter((_, at) => isUnknown[at])
  const [first] = news
  if (first === undefined) return
  for (const paragraph of news) paragraph.dataset.new = label
  first.id ||= 'new'
  first.tabIndex = -1
  tell(news.length, first)

  const onScreen = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting) continue
      onScreen.unobserve(target)
      known.push(hashes[paragraphs.indexOf(/** @type {HTMLElement} */ (target))] ?? '')
      remember()
    }
  })
  for (const paragraph of news) onScreen.observe(paragraph)
}
