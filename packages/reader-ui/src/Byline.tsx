import type { Article } from '@dateline/content-schema/article'
import { dayOf, formatDate } from './text/dates'
import { messagesFor } from './text/messages'

type Part = { text: string; path: string | null }

/** The names in the language's own way of listing them, each with its link: "Ann, Bo and Cy". */
const namesInOrder = (article: Pick<Article, 'authors' | 'language'>): Part[] => {
  let next = 0
  return new Intl.ListFormat(article.language, { type: 'conjunction' })
    .formatToParts(article.authors.map((author) => author.name))
    .map((part) => {
      if (part.type === 'literal') return { text: part.value, path: null }
      const author = article.authors[next]
      next += 1
      return { text: part.value, path: author?.path ?? null }
    })
}

export type BylineProps = { article: Article; timeZone: string }

/** Who wrote it, where it belongs, when it came out, when its substance last changed, how long it is. */
export const Byline = ({ article, timeZone }: BylineProps) => {
  const { language, firstPublishedAt, updatedAt } = article
  const messages = messagesFor(language)
  const view = { language, timeZone }
  const wasUpdatedThatDay =
    updatedAt !== null && dayOf(updatedAt, timeZone) === dayOf(firstPublishedAt, timeZone)
  return (
    <div className="byline">
      {article.authors.length === 0 ? null : (
        <p className="byline-authors">
          {messages.by(article.authors.length)}{' '}
          {namesInOrder(article).map((part, index) =>
            part.path === null ? (
              part.text
            ) : (
              <a key={index} href={part.path} rel="author">
                {part.text}
              </a>
            ),
          )}
        </p>
      )}
      <p className="byline-section">
        <a href={article.section.path}>{article.section.name}</a>
      </p>
      <p className="byline-published">
        <time dateTime={firstPublishedAt}>{formatDate(firstPublishedAt, 'dayAndTime', view)}</time>
      </p>
      {updatedAt === null ? null : (
        <p className="byline-updated">
          {messages.updated}{' '}
          <time dateTime={updatedAt}>
            {formatDate(updatedAt, wasUpdatedThatDay ? 'time' : 'dayAndTime', view)}
          </time>
        </p>
      )}
      <p className="byline-length">{messages.minutesRead(article.readingMinutes)}</p>
    </div>
  )
}
