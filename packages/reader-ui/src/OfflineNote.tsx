import { offlinePath } from '@dateline/content-schema/readerPath'
import type { Site } from '@dateline/content-schema/site'
import { messagesFor } from './text/messages'

declare module 'react' {
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace JSX {
    // Only an interface merges with the one that React ships.
    // eslint-disable-next-line @typescript-eslint/consistent-type-definitions
    interface IntrinsicElements {
      'reader-offline': {
        /** The page for what the device does not keep. */
        page: string
        /** What is said of a kept copy, with # for the moment. */
        words: string
      }
    }
  }
}

export type OfflineNoteProps = { site: Pick<Site, 'language' | 'defaultLanguage'> }

/** Empty, until a script says that the page is a copy that the device kept. */
export const OfflineNote = ({ site }: OfflineNoteProps) => (
  <reader-offline page={offlinePath(site)} words={messagesFor(site.language).keptCopy('#')} />
)
