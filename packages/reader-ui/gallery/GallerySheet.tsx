import type { ReactNode } from 'react'

export type GallerySheetProps = { title: string; intro: string; children: ReactNode }

/** A document of the gallery itself, in the look that it shows. */
export const GallerySheet = ({ title, intro, children }: GallerySheetProps) => (
  <html lang="en">
    <body className="gallery-sheet">
      <header className="gallery-head page-width">
        <p className="kicker">
          <a href="/index.html">Gallery</a>
        </p>
        <h1>{title}</h1>
        <p className="gallery-intro">{intro}</p>
        <nav aria-label="Gallery">
          <ul className="gallery-ways">
            <li>
              <a href="/index.html#pages">Pages</a>
            </li>
            <li>
              <a href="/components.html">Components</a>
            </li>
            <li>
              <a href="/index.html#tokens">Tokens</a>
            </li>
          </ul>
        </nav>
      </header>
      <main>{children}</main>
    </body>
  </html>
)
