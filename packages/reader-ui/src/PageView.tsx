import type { Page, Site } from '@dateline/content-schema/site'
import { BodyElement } from './BodyElement'

export type PageViewProps = { page: Page; site: Pick<Site, 'timeZone'> }

/** An editable page: about, contact, legal, support. */
export const PageView = ({ page, site }: PageViewProps) => (
  <article className="story page-width is-page">
    <header className="story-head">
      <h1 className="is-medium">{page.title}</h1>
      {page.description === '' ? null : <p className="standfirst">{page.description}</p>}
    </header>
    <div className="story-body">
      {page.body.map((element, index) => (
        <BodyElement key={index} element={element} language={page.language} timeZone={site.timeZone} />
      ))}
    </div>
  </article>
)
