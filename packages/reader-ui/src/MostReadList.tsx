import type { Card } from '@dateline/content-schema/card'

export type MostReadListProps = { articles: readonly Card[]; headingLevel: 2 | 3 }

/** Words alone, in their order: which it is says the number beside it. */
export const MostReadList = ({ articles, headingLevel }: MostReadListProps) => {
  const Heading = `h${headingLevel}` as const
  return (
    <ol className="most-read-list">
      {articles.map(({ id, path, headline, kicker, section }) => (
        <li key={id}>
          <p className="kicker">{kicker === '' ? section.name : kicker}</p>
          <Heading>
            <a href={path}>{headline}</a>
          </Heading>
        </li>
      ))}
    </ol>
  )
}
