import type { ReactElement } from 'react'
import { GallerySheet } from './GallerySheet'
import type { Place, Specimen } from './specimens'

const placed = (place: Place, element: ReactElement): ReactElement => {
  switch (place) {
    case 'window':
      return element
    case 'page':
      return <div className="page-width">{element}</div>
    case 'column':
      return (
        <div className="page-width">
          <div className="gallery-column">{element}</div>
        </div>
      )
    case 'story':
      return <div className="story page-width">{element}</div>
    case 'meta':
      return (
        <div className="story page-width">
          <div className="story-meta">{element}</div>
        </div>
      )
    case 'text':
      // `is-page`, because a story ends with a mark that no specimen is the end of.
      return (
        <div className="story is-page page-width">
          <div className="story-body">{element}</div>
        </div>
      )
  }
}

export type ComponentSheetProps = { specimens: readonly Specimen[] }

/** Each component under its name, which is its place on the sheet too. */
export const ComponentSheet = ({ specimens }: ComponentSheetProps) => (
  <GallerySheet title="Components" intro="Each alone, in each of its states, made from public answers.">
    {specimens.map(({ component, place, states }) => (
      <section id={component} className="gallery-component" key={component}>
        <h2 className="page-width">{component}</h2>
        {Object.entries(states).map(([state, element]) => (
          <div className="gallery-state" key={state}>
            <p className="gallery-label page-width">{state}</p>
            {placed(place, element)}
          </div>
        ))}
      </section>
    ))}
  </GallerySheet>
)
