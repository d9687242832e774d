import type { Token } from '../src/styles/readTokens'
import type { Chapter } from './chapters'
import { GallerySheet } from './GallerySheet'
import { TokenSet } from './TokenSet'

export type GalleryIndexProps = {
  chapters: readonly Chapter[]
  /** Names, each with a place on the sheet of components. */
  components: readonly string[]
  tokens: readonly Token[]
  /** What each token is for, by its name. */
  purposes: ReadonlyMap<string, string>
}

export const GalleryIndex = ({ chapters, components, tokens, purposes }: GalleryIndexProps) => (
  <GallerySheet
    title="What readers see"
    intro="Every page, component and token of the reader site, with invented content. It follows the scheme of the device: look at it in light and in dark."
  >
    <section id="pages" className="page-width">
      <h2 className="section-title">Pages</h2>
      <div className="gallery-chapters">
        {chapters.map(({ title, pages }) => (
          <section key={title}>
            <h3>{title}</h3>
            <ul>
              {pages.map((page) => (
                <li key={page.name}>
                  <a href={`/${page.name}.html`}>{page.title}</a>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </section>
    <section className="page-width">
      <h2 className="section-title">
        <a href="/components.html">Components</a>
      </h2>
      <ul className="gallery-names">
        {components.map((name) => (
          <li key={name}>
            <a href={`/components.html#${name}`}>{name}</a>
          </li>
        ))}
      </ul>
    </section>
    <section id="tokens" className="page-width">
      <h2 className="section-title">Tokens</h2>
      <TokenSet tokens={tokens} purposes={purposes} />
    </section>
  </GallerySheet>
)
