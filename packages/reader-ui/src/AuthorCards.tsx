import type { AuthorCard } from '@dateline/content-schema/card'
import { ResponsivePicture } from './ResponsivePicture'
import { messagesFor } from './text/messages'

export type AuthorCardsProps = { authors: readonly AuthorCard[]; language: string }

/** Who wrote it: those of whom more can be told than the name, which stands in the byline. */
export const AuthorCards = ({ authors, language }: AuthorCardsProps) => {
  const told = authors.filter(({ role, bio, portrait }) => role !== '' || bio.length > 0 || portrait !== null)
  if (told.length === 0) return null
  return (
    <section className="author-cards" aria-label={messagesFor(language).aboutAuthors(told.length)}>
      <ul>
        {told.map(({ id, name, path, role, bio, portrait }) => (
          <li key={id} className={portrait === null ? undefined : 'has-portrait'}>
            {portrait === null ? null : (
              <div className="author-portrait">
                <ResponsivePicture picture={portrait} use="authorCard" />
              </div>
            )}
            <div>
              <p className="author-name">
                <a href={path} rel="author">
                  {name}
                </a>
              </p>
              {role === '' ? null : <p className="author-role">{role}</p>}
              {bio[0] === undefined ? null : <p className="author-bio">{bio[0]}</p>}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
