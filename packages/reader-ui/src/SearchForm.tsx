import { topLevelPath } from '@dateline/content-schema/readerPath'
import type { Site } from '@dateline/content-schema/site'
import { messagesFor } from './text/messages'

export type SearchFormProps = { site: Pick<Site, 'language' | 'defaultLanguage'>; query: string }

export const SearchForm = ({ site, query }: SearchFormProps) => {
  const messages = messagesFor(site.language)
  return (
    <form className="search" role="search" action={topLevelPath('search', site)} method="get">
      <label htmlFor="search-query">{messages.searchFor}</label>
      <div className="search-line">
        <input id="search-query" type="search" name="q" defaultValue={query} maxLength={200} required />
        <button className="button" type="submit">
          {messages.searchButton}
        </button>
      </div>
    </form>
  )
}
