import type { Label } from '@dateline/content-schema/card'
import { searchPath } from '@dateline/content-schema/readerPath'
import { SEARCH_SORTS } from '@dateline/content-schema/search'
import type { SearchAsked } from '@dateline/content-schema/searchAddress'
import type { Site } from '@dateline/content-schema/site'
import { SearchLine } from './SearchLine'
import { messagesFor } from './text/messages'

export type SearchFormProps = {
  site: Pick<Site, 'language' | 'defaultLanguage' | 'sections'>
  asked: SearchAsked
  /** Topics to choose from. */
  topics: readonly Label[]
}

type ChoiceProps = {
  name: string
  label: string
  all: string
  labels: readonly Label[]
  chosen: string | null
}

const LabelChoice = ({ name, label, all, labels, chosen }: ChoiceProps) => (
  <label className="search-filter">
    <span>{label}</span>
    <select name={name} defaultValue={chosen ?? ''}>
      <option value="">{all}</option>
      {labels.map(({ slug, name: title }) => (
        <option key={slug} value={slug}>
          {title}
        </option>
      ))}
    </select>
  </label>
)

type DayProps = { name: 'from' | 'to'; label: string; day: string | null }

const DayField = ({ name, label, day }: DayProps) => (
  <label className="search-filter">
    <span>{label}</span>
    <input type="date" name={name} defaultValue={day ?? ''} />
  </label>
)

/** A form that a browser sends by itself: no script is needed, and the answer has an address of its own. */
export const SearchForm = ({ site, asked, topics }: SearchFormProps) => {
  const messages = messagesFor(site.language)
  const { question, section, topic, from, to, sort } = asked
  const isNarrowed = [section, topic, from, to].some((choice) => choice !== null) || sort === 'newest'
  return (
    <form className="search-form" role="search" action={searchPath(site)} method="get">
      <SearchLine site={site} question={question} autoFocus={question === ''} />
      {question === '' ? null : (
        <details className="search-filters" open={isNarrowed}>
          <summary>{messages.searchFilters}</summary>
          <div className="search-choices">
            <LabelChoice
              name="section"
              label={messages.section}
              all={messages.allSections}
              labels={site.sections}
              chosen={section}
            />
            {topics.length === 0 ? null : (
              <LabelChoice
                name="topic"
                label={messages.topic}
                all={messages.allTopics}
                labels={topics}
                chosen={topic}
              />
            )}
            <DayField name="from" label={messages.publishedFrom} day={from} />
            <DayField name="to" label={messages.publishedTo} day={to} />
            <label className="search-filter">
              <span>{messages.sortBy}</span>
              <select name="sort" defaultValue={sort}>
                {SEARCH_SORTS.map((name) => (
                  <option key={name} value={name}>
                    {messages.sorts[name]}
                  </option>
                ))}
              </select>
            </label>
          </div>
        </details>
      )}
    </form>
  )
}
