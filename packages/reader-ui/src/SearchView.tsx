import type { Label } from '@dateline/content-schema/card'
import type { SearchResults } from '@dateline/content-schema/search'
import { RESULTS_PER_PAGE } from '@dateline/content-schema/search'
import type { SearchAsked } from '@dateline/content-schema/searchAddress'
import { searchAddress } from '@dateline/content-schema/searchAddress'
import type { Site } from '@dateline/content-schema/site'
import { SearchForm } from './SearchForm'
import { SearchHits } from './SearchHits'
import { messagesFor } from './text/messages'

export type SearchViewProps = {
  site: Pick<Site, 'language' | 'defaultLanguage' | 'timeZone' | 'sections'>
  asked: SearchAsked
  /** Null where nothing is asked. */
  results: SearchResults | null
  topics: readonly Label[]
}

type Answer = Pick<SearchViewProps, 'site' | 'asked'> & { results: SearchResults }

const WITHOUT_FILTERS = { section: null, topic: null, from: null, to: null, page: 1 } as const

/** What is left to try when nothing was found: a word that was meant, one word alone, the whole newspaper. */
const NothingFound = ({ site, asked, results }: Answer) => {
  const messages = messagesFor(site.language)
  const isNarrowed = [asked.section, asked.topic, asked.from, asked.to].some((choice) => choice !== null)
  const addressOf = (question: string): string => searchAddress({ ...asked, question, page: 1 }, site)
  return (
    <div className="search-nothing">
      <p>{messages.nothingFoundText}</p>
      {results.known.length === 0 ? null : (
        <>
          <p>{messages.knownWords}</p>
          <ul>
            {results.known.map((word) => (
              <li key={word}>
                <a href={addressOf(word)}>{word}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      {isNarrowed ? (
        <p>
          <a href={searchAddress({ ...asked, ...WITHOUT_FILTERS }, site)}>{messages.withoutFilters}</a>
        </p>
      ) : null}
      <ul className="notice-ways" aria-label={messages.sections}>
        {site.sections.map((section) => (
          <li key={section.id}>
            <a href={section.path}>{section.name}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

const Paging = ({ site, asked, results }: Answer) => {
  const messages = messagesFor(site.language)
  const { pages } = results
  const page = Math.min(results.page, pages + 1)
  const addressOf = (number: number): string => searchAddress({ ...asked, page: number }, site)
  if (pages < 2 && page === 1) return null
  return (
    <nav className="paging" aria-label={messages.pages}>
      {page === 1 ? null : (
        <a href={addressOf(page - 1)} rel="prev">
          {messages.previousPage}
        </a>
      )}
      <span className="paging-place">{messages.pageOf(results.page, pages)}</span>
      {page >= pages ? null : (
        <a href={addressOf(page + 1)} rel="next">
          {messages.nextPage}
        </a>
      )}
    </nav>
  )
}

const Results = ({ site, asked, results }: Answer) => {
  const messages = messagesFor(site.language)
  const { question, suggestion, total, isMore, hits, page } = results
  return (
    <section className="search-results" aria-labelledby="search-count">
      <h2 id="search-count">
        {total === 0 ? messages.nothingFound(question) : messages.storiesFound(total, isMore)}
      </h2>
      {suggestion === null ? null : (
        <p className="search-suggestion">
          {messages.didYouMean}{' '}
          <a href={searchAddress({ ...asked, question: suggestion, page: 1 }, site)}>{suggestion}</a>
        </p>
      )}
      {isMore ? <p className="search-more">{messages.moreThanShown}</p> : null}
      {hits.length === 0 ? null : (
        <SearchHits
          hits={hits}
          start={(page - 1) * RESULTS_PER_PAGE + 1}
          language={site.language}
          timeZone={site.timeZone}
        />
      )}
      {total === 0 ? (
        <NothingFound site={site} asked={asked} results={results} />
      ) : (
        <Paging site={site} asked={asked} results={results} />
      )}
    </section>
  )
}

/** The search: a form, and under it what was found. */
export const SearchView = ({ site, asked, results, topics }: SearchViewProps) => {
  const messages = messagesFor(site.language)
  return (
    <div className="search page-width">
      <h1>{messages.search}</h1>
      <SearchForm site={site} asked={asked} topics={topics} />
      {results === null ? (
        <p className="search-hint">{messages.searchHint}</p>
      ) : (
        <Results site={site} asked={asked} results={results} />
      )}
    </div>
  )
}
