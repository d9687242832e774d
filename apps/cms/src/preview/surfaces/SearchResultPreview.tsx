import { CUT_OFFS } from '../cutOffs'
import { cutText } from '../cutText'
import type { PreviewContent } from '../loadPreview'
import type { SayInPreview } from '../surfaceWords'
import { CutNote } from './CutNote'

export type SurfaceProps = { content: PreviewContent; siteUrl: string; say: SayInPreview }

/** What a search engine is offered: the title and the description of the page, and its address. */
export const SearchResultPreview = ({ content, siteUrl, say }: SurfaceProps) => {
  const { article, site } = content
  const title = cutText(`${article.headline} | ${site.name}`, CUT_OFFS.search.title)
  const description = cutText(article.teaser, CUT_OFFS.search.description)
  return (
    <section className="surface-place" aria-labelledby="search-title">
      <h1 className="surface-name" id="search-title">
        {say('search')}
      </h1>
      <p className="surface-note">{say('searchNote')}</p>
      <div className="search-result" lang={article.language}>
        <p className="search-site">{site.name}</p>
        <p className="search-address">
          {[new URL(siteUrl).host, ...article.path.split('/').filter(Boolean)].join(' › ')}
        </p>
        <p className="search-title">{title.shown}</p>
        <p className="search-description">{description.shown}</p>
      </div>
      <ul className="cut-notes">
        <CutNote what={say('title')} cut={title} say={say} />
        <CutNote what={say('description')} cut={description} say={say} />
      </ul>
    </section>
  )
}
