import type { Card } from '@dateline/content-schema/card'
import type { Site } from '@dateline/content-schema/site'
import { DayList } from './DayList'
import { SearchForm } from './SearchForm'
import { messagesFor } from './text/messages'

export type SearchViewProps = {
  site: Pick<Site, 'language' | 'defaultLanguage' | 'timeZone'>
  /** What was asked for; empty before the first question. */
  query: string
  articles: readonly Card[]
}

export const SearchView = ({ site, query, articles }: SearchViewProps) => {
  const messages = messagesFor(site.language)
  return (
    <div className="list page-width">
      <header className="list-head">
        <div className="list-intro">
          <h1>{query === '' ? messages.search : messages.searchResults(query)}</h1>
          <SearchForm site={site} query={query} />
        </div>
      </header>
      {query !== '' && articles.length === 0 ? <p className="empty">{messages.noStories}</p> : null}
      <DayList cards={articles} headingLevel={2} language={site.language} timeZone={site.timeZone} />
    </div>
  )
}
