import { messagesFor } from './text/messages'

declare module 'react' {
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace JSX {
    // Only an interface merges with the one that React ships.
    // eslint-disable-next-line @typescript-eslint/consistent-type-definitions
    interface IntrinsicElements {
      'reader-saved': { [word: `data-${string}`]: string; children?: React.ReactNode }
    }
  }
}

export type SavedViewProps = { language: string }

/**
 * The stories that a reader saved, which the device alone knows: a script shows them in the element `reader-saved`.
 * Without scripts the page says what it needs.
 */
export const SavedView = ({ language }: SavedViewProps) => {
  const { saved: words, storyTools } = messagesFor(language)
  return (
    <div className="saved page-width">
      <h1>{words.title}</h1>
      <p className="saved-text">{words.text}</p>
      <p className="saved-needs">{words.needsScripts}</p>
      <reader-saved
        data-remove={words.remove}
        data-removed={words.removed}
        data-erased={words.erased}
        data-undo={words.undo}
        data-undone={words.undone}
        data-refused={storyTools.refused}
        data-saved-on={words.savedOn}
      >
        <p className="saved-note" role="status" tabIndex={-1} />
        <p className="saved-empty">{words.empty}</p>
        <ul className="saved-list" />
        <section className="saved-device" aria-labelledby="saved-device">
          <h2 id="saved-device">{words.deviceTitle}</h2>
          <p>{words.deviceText}</p>
          <button type="button" data-tool="erase">
            {words.erase}
          </button>
        </section>
      </reader-saved>
    </div>
  )
}
