'use client'

import { Link, useAuth, useConfig, useTranslation } from '@payloadcms/ui'
import type { User } from '../../payload-types'
import { isEditor } from '../../access/roles'
import { STAGE_NAMES } from '../../workflow/stages'
import { useWords } from '../useWords'
import type { Mention, MyWork, WorkItem, WorkListName } from './myWork'
import { WORK_LISTS } from './myWork'
import './MyWorkLists.css'
import { myWorkWords } from './myWorkWords'

const DATE: Intl.DateTimeFormatOptions = {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
}

/** The lists that somebody has; a reporter is not waited for. */
const listsOf = (user: User | null | undefined): readonly WorkListName[] =>
  WORK_LISTS.filter((name) => name !== 'waiting' || isEditor(user))

const Item = ({ item, now }: { item: WorkItem; now: string }) => {
  const say = useWords(myWorkWords)
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const language = i18n.language === 'ru' ? 'ru' : 'en'
  const format = (moment: string): string => new Date(moment).toLocaleString(i18n.language, DATE)
  const isLate = item.due !== null && item.due < now
  const facts = [STAGE_NAMES[item.stage][language], item.section?.name, item.language.toUpperCase()]
  return (
    <li className="my-work__item">
      <Link href={`${config.routes.admin}/collections/articles/${item.id}`} prefetch={false}>
        {item.headline || say('untitled')}
      </Link>
      <p className="my-work__facts" suppressHydrationWarning>
        {facts.filter(Boolean).join(' · ')}
        {item.due === null ? ` · ${say('saved', { when: format(item.updatedAt) })}` : null}
      </p>
      {item.isOnSite ? <p className="my-work__facts">{say('onSite')}</p> : null}
      {item.due === null ? null : (
        <p className={isLate ? 'my-work__due is-late' : 'my-work__due'} suppressHydrationWarning>
          {say(isLate ? 'late' : 'dueAt', { when: format(item.due) })}
        </p>
      )}
    </li>
  )
}

const Call = ({ mention }: { mention: Mention }) => {
  const say = useWords(myWorkWords)
  const { config } = useConfig()
  const { i18n } = useTranslation()
  const when = new Date(mention.at).toLocaleString(i18n.language, DATE)
  return (
    <li className="my-work__item">
      <Link href={`${config.routes.admin}/collections/articles/${mention.story}`} prefetch={false}>
        {mention.headline || say('untitled')}
      </Link>
      <p className="my-work__words">{mention.text}</p>
      <p className="my-work__facts" suppressHydrationWarning>
        {say('said', { by: mention.by, when })}
      </p>
    </li>
  )
}

export const MyWorkLists = ({ work }: { work: MyWork }) => {
  const say = useWords(myWorkWords)
  const { config } = useConfig()
  const { user } = useAuth<User>()
  return (
    <div className="my-work">
      {listsOf(user).map((name) => (
        <section key={name} aria-labelledby={`my-work-${name}`} className="my-work__list">
          <h2 id={`my-work-${name}`}>{say(name)}</h2>
          {work[name].items.length === 0 ? (
            <div className="newsroom-empty">
              <p>{say(`${name}Empty`)}</p>
              {name === 'drafts' ? (
                <Link href={`${config.routes.admin}/collections/articles/create`} prefetch={false}>
                  {say('newStory')}
                </Link>
              ) : null}
            </div>
          ) : (
            <ul>
              {work[name].items.map((item) => (
                <Item key={item.id} item={item} now={work.now} />
              ))}
            </ul>
          )}
          {work[name].hasMore ? (
            <Link href={`${config.routes.admin}/board?assignee=me`} prefetch={false}>
              {say('more')}
            </Link>
          ) : null}
        </section>
      ))}
      <section aria-labelledby="my-work-mentions" className="my-work__list">
        <h2 id="my-work-mentions">{say('mentions')}</h2>
        {work.mentions.length === 0 ? (
          <p className="newsroom-empty">{say('mentionsEmpty')}</p>
        ) : (
          <ul>
            {work.mentions.map((mention) => (
              <Call key={mention.id} mention={mention} />
            ))}
          </ul>
        )}
      </section>
    </div>
  )
}
