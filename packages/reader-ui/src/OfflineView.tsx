import { messagesFor } from './text/messages'

declare module 'react' {
  // eslint-disable-next-line @typescript-eslint/no-namespace
  namespace JSX {
    // Only an interface merges with the one that React ships.
    // eslint-disable-next-line @typescript-eslint/consistent-type-definitions
    interface IntrinsicElements {
      'reader-kept': {
        /** When a page was kept, with # for the moment. */
        words: string
        children?: React.ReactNode
      }
    }
  }
}

export type OfflineViewProps = { language: string }

/** Stands in for a page that the device does not keep: a script lists those that it does. */
export const OfflineView = ({ language }: OfflineViewProps) => {
  const messages = messagesFor(language)
  return (
    <div className="notice kept page-width">
      <h1>{messages.offlineTitle}</h1>
      <div className="notice-text">
        <p>{messages.offlineText}</p>
      </div>
      <reader-kept words={messages.keptOn('#')}>
        <p>{messages.offlineEmpty}</p>
        <ul />
      </reader-kept>
      {/* The address that was asked for stays in the address line. */}
      <a className="kept-again" href="">
        {messages.tryAgain}
      </a>
    </div>
  )
}
