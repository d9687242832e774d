// @ts-check
/* global CSSStyleSheet, customElements, document, HTMLElement */

const VIDEO_PROVIDERS = ['youtube', 'vimeo', 'tiktok']

const sheet = new CSSStyleSheet()
sheet.replaceSync(`
  .offer { display: flex; flex-wrap: wrap; align-items: center; gap: 0.5rem 1rem;
    margin-inline: clamp(1rem, 4vw, 1.5rem); padding-block: 0.75rem 1rem; border-block-start: 1px solid var(--rule);
    color: var(--ink-soft); font: 400 var(--size-small) / var(--leading-snug) var(--font-interface) }
  button { min-height: 44px; padding: 0 1rem; border: 1px solid var(--control-edge); border-radius: 3px;
    background: var(--paper); color: var(--ink); font: inherit; font-weight: 600; cursor: pointer }
  button:hover { border-color: currentColor }
  button:focus-visible { outline: 3px solid; outline-offset: 2px }
  p { flex: 1 1 14rem; margin: 0 }
  iframe { display: block; width: 100%; height: min(80vh, 36rem); border: 0; border-block-start: 1px solid var(--rule) }
  iframe.video { height: auto; aspect-ratio: 16 / 9 }
  @media print { .offer, iframe { display: none } }
`)

/**
 * <reader-embed frame provider button notice>: a card that contacts nobody. With scripts it offers a button; only
 * its click loads the provider's frame. Without scripts the card's own link leads to the original.
 *
 * What it adds stands in a shadow tree, so that the page itself stays as it was rendered. Colours and letters are the
 * page's own.
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
