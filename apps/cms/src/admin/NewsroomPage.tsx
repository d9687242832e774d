import { DefaultTemplate } from '@payloadcms/next/templates'
import { SetStepNav } from '@payloadcms/ui'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'
import type { Actor } from '../access/roles'
import { isNewsroom } from '../access/roles'
import './NewsroomPage.css'
import { NEWSROOM_BAR } from './newsroomViews'

type Names = Record<'en' | 'ru', string>
type Props = {
  view: AdminViewServerProps
  heading: Names
  /** Said to those who are logged in and have no part in it. */
  refusal?: Names
  mayOpen?: (actor: Actor) => boolean
  children: ReactNode
}

const NEWSROOM_ONLY: Names = {
  en: 'This page is for those who work on stories. Your role has no part in it.',
  ru: 'Эта страница для тех, кто работает с материалами. Вашей роли она недоступна.',
}

/** Payload leaves the door of a view of ours to us: it asks nobody to log in. */
export const mayOpenNewsroom = ({ initPageResult }: AdminViewServerProps): boolean =>
  isNewsroom(initPageResult.req.user)

/** A page of ours with the navigation of the admin around it. */
export const NewsroomPage = ({
  view,
  heading,
  refusal = NEWSROOM_ONLY,
  mayOpen = isNewsroom,
  children,
}: Props): ReactNode => {
  const { initPageResult, params, searchParams, payload, i18n } = view
  const { req, permissions, locale, visibleEntities } = initPageResult
  if (!req.user) {
    const { admin } = req.payload.config.routes
    redirect(`${admin}/login?redirect=${encodeURIComponent(req.pathname || admin)}`)
  }
  const language = i18n.language === 'ru' ? 'ru' : 'en'
  return (
    <DefaultTemplate
      i18n={i18n}
      locale={locale}
      params={params}
      payload={payload}
      permissions={permissions}
      req={req}
      searchParams={searchParams}
      user={req.user}
      viewActions={[NEWSROOM_BAR]}
      visibleEntities={visibleEntities}
    >
      <SetStepNav nav={[{ label: heading[language] }]} />
      <main className="newsroom-page">
        <h1 className="newsroom-page__heading">{heading[language]}</h1>
        {mayOpen(req.user) ? children : <p>{refusal[language]}</p>}
      </main>
    </DefaultTemplate>
  )
}
