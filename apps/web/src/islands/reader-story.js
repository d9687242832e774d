// @ts-check
/* global customElements, document, HTMLElement, location */
// A story asks for one file.
import './reader-offline.js'
import './story/countRead.js'
import { markNews } from './story/markNews.js'
import { offerListening } from './story/offerListening.js'
import { offerSaving } from './story/offerSaving.js'
import { offerSharing } from './story/offerSharing.js'
import { offerTextSize } from './story/offerTextSize.js'

/** What is read aloud. Pictures, tables, posts and other stories are looked at. */
const SPOKEN = 'h1, .standfirst, .story-body > :is(p, h2, h3, h4, ul, ol, blockquote:not(.pull-quote))'

/**
 * <reader-story story>: what a reader can do with a story. Everything stands in the page already, unseen, in the
 * language of the page; here it comes to life and into sight.
 */
class ReaderStory extends HTMLElement {
  isAlive = false

  connectedCallback() {
    const article = this.closest('article')
    const body = article?.querySelector('.story-body')
    if (!article || !body || this.isAlive) return
    this.isAlive = true
    const language = document.documentElement.lang
    const title = article.querySelector('h1')?.textContent ?? ''
    const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href')

    offerTextSize({ smaller: this.button('smaller'), larger: this.button('larger') })
    offerSaving({
      button: this.button('save'),
      story: {
        path: location.pathname,
        headline: title,
        section: article.querySelector('.byline-section')?.textContent ?? '',
        language,
      },
      onSaved: () =>
        this.say(this.words('saved'), { words: this.words('saved-list'), href: this.words('saved-path') }),
      onRefused: () => this.say(this.words('refused')),
    })
    offerSharing({
      share: this.button('share'),
      copy: this.button('copy'),
      page: { title, url: canonical ?? location.href },
      onCopied: () => this.say(this.words('copied')),
    })
    offerListening({
      player: /** @type {HTMLElement} */ (this.querySelector('.story-player')),
      button: this.button('listen'),
      stop: this.button('stop'),
      parts: [...article.querySelectorAll(SPOKEN)],
      language,
    })
    markNews({
      story: this.getAttribute('story') ?? '',
      body,
      label: this.words('mark'),
      tell: (count, first) => {
        const form = new Intl.PluralRules(language).select(count)
        const words = this.words(`new-${form}`) || this.words('new-other')
        this.say(words.replace('#', String(count)), { words: this.words('new-first'), href: `#${first.id}` })
      },
    })
  }

  /** @param {string} name */
  button(name) {
    return /** @type {HTMLButtonElement} */ (this.querySelector(`[data-tool="${name}"]`))
  }

  /** @param {string} name */
  words(name) {
    return this.note().getAttribute(`data-${name}`) ?? ''
  }

  note() {
    return /** @type {HTMLElement} */ (this.querySelector('.story-note'))
  }

  /**
   * @param {string} words
   * @param {{ words: string, href: string }} [way] leads on
   */
  say(words, way) {
    const link = document.createElement('a')
    if (way !== undefined) Object.assign(link, { href: way.href, textContent: way.words })
    this.note().replaceChildren(words, ...(way === undefined ? [] : [' ', link]))
  }
}

customElements.define('reader-story', ReaderStory)
