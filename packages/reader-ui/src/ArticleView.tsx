import type { Appeal } from '@dateline/content-schema/appeal'
import type { Article } from '@dateline/content-schema/article'
import { savedPath } from '@dateline/content-schema/readerPath'
import type { Site } from '@dateline/content-schema/site'
import { AppealBox } from './AppealBox'
import { AuthorCards } from './AuthorCards'
import { BodyElement } from './BodyElement'
import { Byline } from './Byline'
import { PictureFigure } from './PictureFigure'
import { PreviousCoverage } from './PreviousCoverage'
import { ReadMore } from './ReadMore'
import { ShareLinks } from './ShareLinks'
import { StoryTools } from './StoryTools'
import { TopicLinks } from './TopicLinks'
import { UpdateNotes } from './UpdateNotes'
import { messagesFor } from './text/messages'

/** The headline's size answers to its length: a long one must not fill a phone, a short one may speak up. */
const headlineLength = (headline: string): 'is-short' | 'is-medium' | 'is-long' => {
  if (headline.length <= 32) return 'is-short'
  return headline.length <= 84 ? 'is-medium' : 'is-long'
}

export type ArticleViewProps = {
  article: Article
  site: Pick<Site, 'name' | 'timeZone' | 'languages' | 'defaultLanguage'>
  /** The appeal in the slot `articleEnd`, already chosen for this story. */
  appeal: Appeal | null
  /** The whole address of this page, which share links carry away; null where it is not to be shared. */
  address: string | null
}

/** A story, in the order in which it is read with style sheets off. */
export const ArticleView = ({ article, site, appeal, address }: ArticleViewProps) => {
  const { language } = article
  const { timeZone } = site
  const messages = messagesFor(language)
  const languageNames = new Intl.DisplayNames(language, { type: 'language' })
  const translations = article.translations.map((translation) => ({
    ...translation,
    name: site.languages.find((known) => known.code === translation.language)?.name ?? translation.language,
  }))
  return (
    <>
      <article className="story page-width">
        <header className="story-head">
          {article.kicker === '' ? null : <p className="kicker">{article.kicker}</p>}
          <h1 className={headlineLength(article.headline)}>{article.headline}</h1>
          {article.teaser === '' ? null : <p className="standfirst">{article.teaser}</p>}
        </header>
        <div className="story-meta">
          <Byline article={article} timeZone={timeZone} />
          {translations.map((translation) => (
            <p className="story-translation" key={translation.language}>
              <a href={translation.path} hrefLang={translation.language} rel="alternate">
                {messages.readIn(
                  languageNames.of(translation.language) ?? translation.name,
                  translation.name,
                )}
              </a>
            </p>
          ))}
          {address === null ? null : (
            <StoryTools
              article={article}
              savedPath={savedPath({ language, defaultLanguage: site.defaultLanguage })}
            />
          )}
        </div>
        {article.leadPicture === null ? null : (
          <PictureFigure picture={article.leadPicture} use="lead" isFirst className="figure story-lead" />
        )}
        <div className="story-body">
          {article.body.map((element, index) => (
            <BodyElement key={index} element={element} language={language} timeZone={timeZone} />
          ))}
        </div>
        <UpdateNotes updates={article.updates} language={language} timeZone={timeZone} />
        <AuthorCards authors={article.authors} language={language} />
        <div className="story-foot">
          <TopicLinks topics={article.topics} language={language} />
          {address === null ? null : (
            <ShareLinks share={{ address, title: article.headline }} language={language} />
          )}
        </div>
        {appeal === null ? null : <AppealBox appeal={appeal} siteName={site.name} />}
      </article>
      <ReadMore cards={article.related} language={language} />
      <PreviousCoverage cards={article.previous} language={language} timeZone={timeZone} />
    </>
  )
}
