'use client'

import { Link, useAuth, useConfig, useTranslation } from '@payloadcms/ui'
import { usePathname } from 'next/navigation'
import { isNewsroom } from '../access/roles'
import type { User } from '../payload-types'
import './NewsroomBar.css'
import { NEWSROOM_LINKS } from './newsroomLinks'

const BAR = { en: 'Newsroom', ru: 'Редакция' }
const NEW_STORY = { en: 'New story', ru: 'Новый материал' }

/** In the head of every page where there is room for it, so that the board is one press away from any story. */
export const NewsroomBar = () => {
  const { config } = useConfig()
  const { user } = useAuth<User>()
  const { i18n } = useTranslation()
  const here = usePathname()
  if (!isNewsroom(user)) return null
  const language = i18n.language === 'ru' ? 'ru' : 'en'
  const { admin } = config.routes
  return (
    <nav className="newsroom-bar" aria-label={BAR[language]}>
      {NEWSROOM_LINKS.map(({ path, ...names }) => (
        <Link
          key={path}
          href={`${admin}${path}`}
          prefetch={false}
          aria-current={here === `${admin}${path}` ? 'page' : undefined}
        >
          {names[language]}
        </Link>
      ))}
      <Link className="newsroom-bar__new" href={`${admin}/collections/articles/create`} prefetch={false}>
        {NEW_STORY[language]}
      </Link>
    </nav>
  )
}
