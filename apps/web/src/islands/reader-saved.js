// @ts-check
/* global customElements, document, HTMLElement, window */
import { keep, KEPT, recall } from './device/deviceStore.js'
import { eraseKeptPages, keepListedPages } from './device/keptPages.js'
import { savedStoriesOf, withoutStory } from './story/savedStories.js'

const savedPaths = () => savedStoriesOf(recall('saved')).map(({ path }) => path)

/**
 * <reader-saved>: the stories that a reader saved on this device, and the way to make the device forget all that it
 * keeps for this site. The words stand in the page, in its language.
 */
class ReaderSaved extends HTMLElement {
  connectedCallback() {
    this.querySelector('[data-tool="erase"]')?.addEventListener('click', () =>
      this.change(this.words('erased'), () => {
        void eraseKeptPages()
        return KEPT.every((name) => keep(name, null))
      }),
    )
    // Whenever it is come back to, from a story or from another window.
    window.addEventListener('pageshow', this.show)
    window.addEventListener('storage', this.show)
    this.show()
  }

  disconnectedCallback() {
    window.removeEventListener('pageshow', this.show)
    window.removeEventListener('storage', this.show)
  }

  show = () => {
    const stories = savedStoriesOf(recall('saved'))
    this.find('.saved-list').replaceChildren(...stories.map((story) => this.rowOf(story)))
    this.find('.saved-empty').hidden = stories.length > 0
  }

  /** @param {import('./story/savedStories.js').SavedStory} story */
  rowOf({ path, headline, section, language, at }) {
    const link = document.createElement('a')
    Object.assign(link, { href: path, textContent: headline, lang: language })
    const facts = document.createElement('p')
    facts.className = 'saved-facts'
    facts.textContent = [section, this.dayOf(at)].filter((fact) => fact !== '').join(' · ')
    const remove = document.createElement('button')
    Object.assign(remove, {
      type: 'button',
      textContent: this.words('remove'),
      ariaLabel: `${this.words('remove')}: ${headline}`,
    })
    remove.addEventListener('click', () =>
      this.change(this.words('removed'), () =>
        keep('saved', withoutStory(savedStoriesOf(recall('saved')), path)),
      ),
    )
    const row = document.createElement('li')
    row.append(link, facts, remove)
    return row
  }

  /** @param {string} at ISO 8601 */
  dayOf(at) {
    const moment = new Date(at)
    if (Number.isNaN(moment.getTime())) return ''
    const day = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'long' }).format(moment)
    return this.words('saved-on').replace('#', day)
  }

  /**
   * Whatever is taken away from the list can be had back until the page is left.
   * @param {string} words
   * @param {() => boolean} work says whether the device did it
   */
  change(words, work) {
    const before = KEPT.map((name) => /** @type {const} */ ([name, recall(name)]))
    const paths = savedPaths()
    if (!work()) return this.note().replaceChildren(this.words('refused'))
    keepListedPages(paths, savedPaths())
    this.show()
    const undo = document.createElement('button')
    Object.assign(undo, { type: 'button', textContent: this.words('undo') })
    undo.addEventListener('click', () => {
      const paths = savedPaths()
      for (const [name, value] of before) keep(name, value)
      keepListedPages(paths, savedPaths())
      this.show()
      this.note().replaceChildren(this.words('undone'))
      this.note().focus()
    })
    this.note().replaceChildren(words, ' ', undo)
    undo.focus()
  }

  note() {
    return this.find('.saved-note')
  }

  /** @param {string} selector */
  find(selector) {
    return /** @type {HTMLElement} */ (this.querySelector(selector))
  }

  /** @param {string} name */
  words(name) {
    return this.getAttribute(`data-${name}`) ?? ''
  }
}

customElements.define('reader-saved', ReaderSaved)
