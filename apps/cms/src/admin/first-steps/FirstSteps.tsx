import type { ServerProps } from 'payload'
import { ARTICLES, SECTIONS, SITE_SETTINGS } from '../../collections/slugs'
import { loadSiteSettings } from '../../content-api/siteSettings'
import type { FirstStep } from './firstSteps'
import { firstSteps } from './firstSteps'
import './FirstSteps.css'

type Said = Record<FirstStep, { title: string; text: string }> & { heading: string; done: string }

const words: Record<'en' | 'ru', Said> = {
  en: {
    heading: 'Three steps to a newspaper',
    done: 'Done.',
    name: {
      title: 'Name the newspaper',
      text: 'Its name, its languages and its time zone stand in the settings. Readers see them on every page.',
    },
    sections: {
      title: 'Make sections',
      text: 'Each has a page of its own and a place in the navigation. A story needs one to be published.',
    },
    story: {
      title: 'Write the first story',
      text: 'A headline is enough to begin with. What else is missing is said before it is published.',
    },
  },
  ru: {
    heading: 'Три шага к газете',
    done: 'Готово.',
    name: {
      title: 'Назовите газету',
      text: 'Название, языки и часовой пояс стоят в настройках. Читатели видят их на каждой странице.',
    },
    sections: {
      title: 'Заведите рубрики',
      text: 'У каждой своя страница и место в меню. Без рубрики материал не опубликовать.',
    },
    story: {
      title: 'Напишите первый материал',
      text: 'Для начала хватит заголовка. Чего ещё не хватает, будет сказано перед публикацией.',
    },
  },
}

const WAYS: Record<FirstStep, string> = {
  name: `/admin/globals/${SITE_SETTINGS}`,
  sections: `/admin/collections/${SECTIONS}`,
  story: `/admin/collections/${ARTICLES}/create`,
}

/** Shown at the start page of the newsroom until its newspaper has a name, sections and a story. */
export const FirstSteps = async ({ payload, i18n }: Pick<ServerProps, 'payload' | 'i18n'>) => {
  const [{ editions }, sections, stories] = await Promise.all([
    loadSiteSettings(payload),
    // Numbers alone, and everybody who logs in may know whether there is anything.
    payload.count({ collection: SECTIONS, overrideAccess: true }),
    payload.count({ collection: ARTICLES, overrideAccess: true }),
  ])
  const steps = firstSteps({
    hasName: editions.some(({ name }) => name !== ''),
    sections: sections.totalDocs,
    stories: stories.totalDocs,
  })
  if (steps === null) return null
  const said = i18n.language === 'ru' ? words.ru : words.en
  return (
    <section className="first-steps" aria-labelledby="first-steps-title">
      <h2 id="first-steps-title">{said.heading}</h2>
      <ol>
        {steps.map(({ step, isDone }) => (
          <li key={step} className={isDone ? 'is-done' : undefined}>
            <a href={WAYS[step]}>{said[step].title}</a>
            {isDone ? <span>{said.done}</span> : null}
            <p>{said[step].text}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}
