// @ts-check
/* global CSSStyleSheet, customElements, document, HTMLElement */

const VIDEO_PROVIDERS = ['youtube', 'vimeo', 'tiktok']

const sheet = new CSSStyleSheet()
sheet.replaceSync(`
  button { font: inherit; font-weight: 600; color: inherit; background: none; border: 1px solid; border-radius: 4px;
    min-height: 44px; padding: 0 1rem; cursor: pointer }
  button:focus-visible { outline: 3px solid; outline-offset: 2px }
  p { font-size: 0.875em; margin: 0.5rem 0 0 }
  .offer { margin-top: 0.75rem }
  iframe { display: block; width: 100%; height: min(80vh, 36rem); margin-top: 0.75rem; border: 0 }
  iframe.video { height: auto; aspect-ratio: 16 / 9 }
  @media print { .offer, iframe { display: none } }
`)

/**
 * <reader-embed frame provider button notice>: a card that contacts nobody. With scripts it offers a button; only
 * its click loads the provider's frame. Without scripts the card's own link leads to the original.
 *
 * What it adds stands in a shadow tree, so that the page itself stays as it was rendered.
 */
class ReaderEmbed extends HTMLElement {
  connectedCallback() {
    const address = this.getAttribute('frame') ?? ''
    if (!address.startsWith('https://') || this.shadowRoot !== null) return
    const root = this.attachShadow({ mode: 'open' })
    root.adoptedStyleSheets = [sheet]
    const words = document.createElement('p')
    words.textContent = this.getAttribute('notice')
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = this.getAttribute('button')
    const offer = document.createElement('div')
    offer.className = 'offer'
    offer.append(button, words)
    button.addEventListener('click', () => {
      const frame = this.frameOf(address)
      offer.replaceWith(frame)
      frame.focus()
    })
    root.append(document.createElement('slot'), offer)
  }

  /** @param {string} address */
  frameOf(address) {
    const provider = this.getAttribute('provider') ?? ''
    const frame = document.createElement('iframe')
    frame.src = address
    // The card names the author and the provider in the page's language.
    frame.title = this.querySelector('cite')?.textContent ?? provider
    if (VIDEO_PROVIDERS.includes(provider)) frame.className = 'video'
    frame.setAttribute('sandbox', 'allow-scripts allow-same-origin allow-popups allow-presentation')
    frame.setAttribute('referrerpolicy', 'strict-origin-when-cross-origin')
    frame.setAttribute('allow', 'fullscreen')
    return frame
  }
}

customElements.define('reader-embed', ReaderEmbed)
