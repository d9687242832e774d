import type { Article } from '@dateline/content-schema/article'
import { messagesFor } from './text/messages'

declare module 'react' {
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace JSX {
    // Only an interface merges with the one that React ships.
    // eslint-disable-next-line @typescript-eslint/consistent-type-definitions
    interface IntrinsicElements {
      'reader-story': {
        /** The id by which a device remembers what was read of the story. */
        story: string
        children?: React.ReactNode
      }
    }
  }
}

export type StoryToolsProps = {
  article: Pick<Article, 'id' | 'language'>
  /** Of the page that lists what was saved. */
  savedPath: string
}

/**
 * What a reader can do with a story on the device itself. The element `reader-story` is a hook for a script, without
 * which none of this is seen; where scripts run its room is kept from the beginning.
 */
export const StoryTools = ({ article, savedPath }: StoryToolsProps) => {
  const { storyTools: words, share } = messagesFor(article.language)
  return (
    <reader-story story={article.id}>
      <div className="story-tools" role="group" aria-label={words.title}>
        <button type="button" data-tool="save" data-save={words.save} data-saved={words.saved}>
          {words.save}
        </button>
        <span className="story-share">
          <button type="button" data-tool="share">
            {share}
          </button>
          <button type="button" data-tool="copy">
            {words.copyLink}
          </button>
        </span>
        <span className="story-text-size" role="group" aria-label={words.textSize}>
          <button type="button" data-tool="smaller">
            <span aria-hidden="true">A−</span>
            <span className="visually-hidden">{words.smallerText}</span>
          </button>
          <button type="button" data-tool="larger">
            <span aria-hidden="true">A+</span>
            <span className="visually-hidden">{words.largerText}</span>
          </button>
        </span>
        <span className="story-player is-absent">
          <span className="story-player-buttons">
            <button
              type="button"
              data-tool="listen"
              data-idle={words.listen}
              data-reading={words.pause}
              data-paused={words.goOn}
            >
              {words.listen}
            </button>
            <button type="button" data-tool="stop">
              {words.stop}
            </button>
          </span>
        </span>
      </div>
      <p
        className="story-note"
        role="status"
        data-saved={words.savedHere}
        data-saved-list={words.savedList}
        data-saved-path={savedPath}
        data-refused={words.refused}
        data-copied={words.copied}
        data-mark={words.newMark}
        data-new-first={words.newFirst}
        {...Object.fromEntries(
          Object.entries(words.newSinceRead).map(([form, said]) => [`data-new-${form}`, said]),
        )}
      />
    </reader-story>
  )
}
