'use client'

import { Link, useConfig, useTranslation } from '@payloadcms/ui'
import { PHOTOS } from '../../collections/slugs'
import { haveRightsEnded } from '../../workflow/photoRights'
import { useWords } from '../useWords'
import type { MediaPhoto } from './mediaLibrary'
import { mediaWords } from './mediaWords'

export const MediaCard = ({ photo, now }: { photo: MediaPhoto; now: string }) => {
  const say = useWords(mediaWords)
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const dayOf = (moment: string): string => new Date(moment).toLocaleDateString(i18n.language)
  const isEnded = haveRightsEnded(photo.rightsUntil, new Date(now))
  // The last day is one in UTC, whatever the zone of the device.
  const lastDayOf = (moment: string): string =>
    new Date(moment).toLocaleDateString(i18n.language, { timeZone: 'UTC' })
  const uses = [
    photo.publicUses > 0 ? say('onSite', { count: photo.publicUses }) : null,
    photo.draftUses > 0 ? say('inDrafts', { count: photo.draftUses }) : null,
  ].filter(Boolean)
  const lacks = [photo.alt ? null : say('noAlt'), photo.credit ? null : say('noCredit')].filter(Boolean)
  return (
    <li className="media-card">
      <Link href={`${config.routes.admin}/collections/${PHOTOS}/${photo.id}`} prefetch={false}>
        {photo.thumbnail === null ? null : (
          <img src={photo.thumbnail} alt="" loading="lazy" decoding="async" />
        )}
        <span className="media-card__caption">{photo.caption || photo.alt || say('noCaption')}</span>
      </Link>
      <p className="media-card__facts" suppressHydrationWarning>
        {[photo.credit, photo.source, dayOf(photo.date)].filter(Boolean).join(' · ')}
      </p>
      {lacks.length > 0 ? <p className="media-card__facts is-bad">{lacks.join(' · ')}</p> : null}
      {photo.rightsUntil === null ? null : (
        <p className={isEnded ? 'media-card__facts is-bad' : 'media-card__facts'} suppressHydrationWarning>
          {say(isEnded ? 'rightsEnded' : 'rightsUntil', { when: lastDayOf(photo.rightsUntil) })}
        </p>
      )}
      <p className="media-card__facts">{uses.length > 0 ? uses.join(' · ') : say('nowhere')}</p>
    </li>
  )
}
