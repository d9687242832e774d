// @ts-check
/* global customElements, document, HTMLElement */

/**
 * <reader-embed frame provider button notice>: a card that contacts nobody. With scripts it offers a button; only
 * its click loads the provider's frame. Without scripts the card's own link leads to the original.
 */
class ReaderEmbed extends HTMLElement {
  connectedCallback() {
    const frame = this.getAttribute('frame') ?? ''
    if (!frame.startsWith('https://') || this.querySelector('.embed-load') !== null) return
    const words = document.createElement('p')
    words.className = 'embed-notice'
    words.textContent = this.getAttribute('notice')
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'button embed-button'
    button.textContent = this.getAttribute('button')
    button.addEventListener('click', () => this.load(frame))
    const offer = document.createElement('div')
    offer.className = 'embed-load'
    offer.append(button, words)
    this.append(offer)
  }

  /** @param {string} address */
  load(address) {
    const frame = document.createElement('iframe')
    frame.className = 'embed-frame'
    frame.src = address
    // The card names the author and the provider in the page's language.
    frame.title = this.querySelector('cite')?.textContent ?? this.getAttribute('provider') ?? ''
    frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-popups allow-presentation')
    frame.setAttribute('referrerpolicy', 'strict-origin-when-cross-origin')
    frame.setAttribute('allow', 'fullscreen')
    this.querySelector('.embed-load')?.replaceWith(frame)
    frame.focus()
  }
}

customElements.define('reader-embed', ReaderEmbed)
