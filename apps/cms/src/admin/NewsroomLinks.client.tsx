'use client'

import { Link, useAuth, useConfig, useTranslation } from '@payloadcms/ui'
import { usePathname } from 'next/navigation'
import type { User } from '../payload-types'
import { isNewsroom } from '../access/roles'
import { NEWSROOM_LINKS } from './newsroomLinks'

/** In Payload's navigation, above its collections. */
export const NewsroomLinks = () => {
  const { config } = useConfig()
  const { user } = useAuth<User>()
  const { i18n } = useTranslation()
  const here = usePathname()
  if (!isNewsroom(user)) return null
  return (
    <div className="nav-group">
      {NEWSROOM_LINKS.map(({ path, ...names }) => {
        const address = `${config.routes.admin}${path}`
        const isHere = here === address
        return (
          <Link
            key={path}
            className="nav__link"
            href={address}
            prefetch={false}
            aria-current={isHere ? 'page' : undefined}
          >
            {isHere ? <span className="nav__link-indicator" aria-hidden="true" /> : null}
            <span className="nav__link-label">{i18n.language === 'ru' ? names.ru : names.en}</span>
          </Link>
        )
      })}
    </div>
  )
}
