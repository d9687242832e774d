import { MAX_QUESTION_LENGTH } from '@dateline/content-schema/search'
import type { Site } from '@dateline/content-schema/site'
import { messagesFor } from './text/messages'

export type SearchLineProps = {
  site: Pick<Site, 'language' | 'defaultLanguage'>
  question?: string
  /** On the page of the search itself, where a reader came to type. */
  autoFocus?: boolean
}

/** The line into which a reader types, inside of a form that leads to the search. */
export const SearchLine = ({ site, question = '', autoFocus = false }: SearchLineProps) => {
  const messages = messagesFor(site.language)
  return (
    <div className="search-line">
      <label htmlFor="search-question" className="visually-hidden">
        {messages.searchFor}
      </label>
      <input
        id="search-question"
        type="search"
        name="q"
        defaultValue={question}
        placeholder={messages.searchFor}
        maxLength={MAX_QUESTION_LENGTH}
        required
        autoFocus={autoFocus}
        autoComplete="off"
        enterKeyHint="search"
      />
      <button className="button" type="submit">
        {messages.search}
      </button>
    </div>
  )
}
