import { Link } from '@payloadcms/ui'
import type { NavGroupType } from '@payloadcms/ui/shared'
import { formatAdminURL } from 'payload/shared'
import { getTranslation } from '@payloadcms/translations'
import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'
import { databaseOf } from '../../publishing/feedCollections'
import { FirstSteps } from '../first-steps/FirstSteps'
import { mayOpenNewsroom } from '../NewsroomPage'
import { findMyWork } from './findMyWork'
import { MyWorkLists } from './MyWorkLists.client'
import { myWorkWords } from './myWorkWords'

type Props = AdminViewServerProps & { navGroups: NavGroupType[] }

const HEADING = { en: 'My work', ru: 'Моя работа' }

/** `/admin`, where a day in the newsroom begins: what one person has to do, and below it the way to everything else. */
export const MyWorkDashboard = async (view: Props): Promise<ReactNode> => {
  const { initPageResult, i18n, navGroups, payload } = view
  const { req } = initPageResult
  const language = i18n.language === 'ru' ? 'ru' : 'en'
  const { rest } = myWorkWords[language]
  const work = mayOpenNewsroom(view)
    ? await findMyWork({ db: databaseOf(payload), actor: req.user, now: new Date() })
    : null
  return (
    <main className="newsroom-page">
      <FirstSteps payload={payload} i18n={i18n} />
      <h1 className="newsroom-page__heading">{work === null ? rest : HEADING[language]}</h1>
      {work === null ? null : <MyWorkLists work={work} />}
      <nav className="my-work__rest" aria-label={rest}>
        {work === null ? null : <h2>{rest}</h2>}
        {navGroups.map(({ label, entities }) => (
          <div key={label}>
            <h3>{label}</h3>
            <ul>
              {entities.map(({ slug, type, label: name }) => (
                <li key={slug}>
                  <Link
                    href={formatAdminURL({
                      adminRoute: payload.config.routes.admin,
                      path: `/${type}/${slug}`,
                    })}
                    prefetch={false}
                  >
                    {getTranslation(name, i18n)}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
    </main>
  )
}
