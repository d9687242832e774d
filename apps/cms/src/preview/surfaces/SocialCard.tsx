import { pictureAddress } from '@dateline/content-schema/picture'
import { CUT_OFFS } from '../cutOffs'
import { cutText } from '../cutText'
import { CutNote } from './CutNote'
import type { SurfaceProps } from './SearchResultPreview'

/** The width that the page's Open Graph picture has. */
const OG_WIDTH = 1280

/** What messengers and social networks make of the page's Open Graph title, description and picture. */
export const SocialCard = ({ content, siteUrl, say }: SurfaceProps) => {
  const { article } = content
  const { leadPicture } = article
  const title = cutText(article.headline, CUT_OFFS.social.title)
  const description = cutText(article.teaser, CUT_OFFS.social.description)
  return (
    <section className="surface-place" aria-labelledby="social-title">
      <h1 className="surface-name" id="social-title">
        {say('social')}
      </h1>
      <p className="surface-note">{say('socialNote')}</p>
      <div className="social-card" lang={article.language}>
        {leadPicture === null ? null : (
          <img
            className="social-picture"
            src={pictureAddress(leadPicture.name, OG_WIDTH, 'jpg')}
            alt={leadPicture.alt}
            style={{ objectPosition: `${leadPicture.focus.x}% ${leadPicture.focus.y}%` }}
          />
        )}
        <div className="social-words">
          <p className="social-host">{new URL(siteUrl).host}</p>
          <p className="social-title">{title.shown}</p>
          <p className="social-description">{description.shown}</p>
        </div>
      </div>
      <ul className="cut-notes">
        {leadPicture === null ? <li className="cut-note is-cut">{say('noPicture')}</li> : null}
        <CutNote what={say('title')} cut={title} say={say} />
        <CutNote what={say('description')} cut={description} say={say} />
      </ul>
    </section>
  )
}
