import { join } from 'node:path'
import type { CollectionSlug, Payload, RequiredDataFromCollectionSlug, Where } from 'payload'
import {
  AMOUNT_SETS,
  APPEALS,
  ARTICLES,
  AUTHORS,
  FRONT_PAGE,
  PAGES,
  PHOTOS,
  SECTIONS,
  SITE_SETTINGS,
  TOPICS,
  USERS,
} from '../collections/slugs'
import { retryTransient } from '../database/isTransient'
import type { User } from '../payload-types'
import { DEMO_ACCOUNTS } from './demoAccounts'
import type { DemoStory } from './demoFiles'
import { PICTURES, readNewspaper, readPictures, readStories, readWorkInProgress } from './demoFiles'
import { loadWorkInProgress } from './loadWorkInProgress'
import { markdownToBody } from './markdownToBody'

type Load = { payload: Payload; password: string; tell: (line: string) => void }
const LANGUAGES = ['en', 'ru'] as const

/** Where a name of the demo's files leads in the database. */
type Ids = Map<string, string>
const idOf = (ids: Ids, name: string): string => {
  const id = ids.get(name)
  if (id === undefined) throw new Error(`The demo names "${name}", which does not exist.`)
  return id
}

/**
 * Loads the demo newspaper. Each thing is looked for before it is made, so that a load which was cut short goes on
 * where it stopped and a second one changes nothing.
 */
export const loadDemoNewspaper = async ({ payload, password, tell }: Load): Promise<void> => {
  const [newspaper, pictures, stories, work] = await Promise.all([
    readNewspaper(),
    readPictures(),
    readStories(),
    readWorkInProgress(),
  ])

  const ensure = async <Slug extends CollectionSlug>(
    collection: Slug,
    where: Where,
    make: () => {
      data: RequiredDataFromCollectionSlug<Slug>
      filePath?: string
      user?: User
      draft?: boolean
    },
  ): Promise<string> => {
    const { docs } = await payload.find({ collection, where, limit: 1, depth: 0, overrideAccess: true })
    if (docs[0]) return String(docs[0].id)
    const { data, filePath, user, draft } = make()
    const made = await retryTransient(() =>
      payload.create({
        collection,
        data,
        filePath,
        user,
        draft: draft as false,
        depth: 0,
        overrideAccess: true,
      }),
    )
    return String(made.id)
  }
  const bySlug = (language: string, slug: string): Where => ({
    and: [{ language: { equals: language } }, { slug: { equals: slug } }],
  })

  tell('people')
  for (const account of DEMO_ACCOUNTS) {
    await ensure(USERS, { email: { equals: account.email } }, () => ({
      data: { ...account, password, isDemo: true },
    }))
  }
  const people = await payload.find({
    collection: USERS,
    where: { isDemo: { equals: true } },
    depth: 0,
    overrideAccess: true,
  })
  const actor = (role: User['role']): User => {
    const user = people.docs.find((person) => person.role === role)
    if (!user) throw new Error(`The demo has no ${role}.`)
    return { ...user, collection: USERS }
  }
  const publisher = actor('publisher')

  tell('settings, sections, topics, authors')
  await retryTransient(() =>
    payload.updateGlobal({
      slug: SITE_SETTINGS,
      overrideAccess: true,
      data: {
        timeZone: newspaper.site.timeZone,
        ...newspaper.site.contact,
        editions: LANGUAGES.map((language) => ({ language, ...newspaper.site.editions[language] })),
      },
    }),
  )
  const ids: Ids = new Map()
  /** The first language names nothing; what comes after it names what it is the same as. */
  const original = (kind: string, language: string, key: string): { translationOf?: string } =>
    language === LANGUAGES[0] ? {} : { translationOf: idOf(ids, `${kind}:${LANGUAGES[0]}:${key}`) }
  for (const language of LANGUAGES) {
    for (const [order, section] of newspaper.sections.entries()) {
      const data = { ...section[language], ...original('section', language, section.key), language, order }
      ids.set(
        `section:${language}:${section.key}`,
        await ensure(SECTIONS, bySlug(language, data.slug), () => ({ data })),
      )
    }
    for (const topic of newspaper.topics) {
      const data = { ...topic[language], ...original('topic', language, topic.key), language }
      ids.set(
        `topic:${language}:${topic.key}`,
        await ensure(TOPICS, bySlug(language, data.slug), () => ({ data })),
      )
    }
    for (const author of newspaper.authors) {
      const data = {
        ...author[language],
        ...original('author', language, author.key),
        bio: author[language].bio.join('\n\n'),
        language,
      }
      ids.set(
        `author:${language}:${author.key}`,
        await ensure(AUTHORS, bySlug(language, data.slug), () => ({ data })),
      )
    }
  }

  tell(`${Object.keys(pictures).length} pictures`)
  for (const [key, picture] of Object.entries(pictures)) {
    const { file, focus, alt, caption, credit, source } = picture
    const id = await ensure(PHOTOS, { caption: { equals: caption } }, () => ({
      data: {
        alt,
        caption,
        credit,
        source,
        focusX: focus.x,
        focusY: focus.y,
      },
      filePath: join(PICTURES, file),
      user: publisher,
    }))
    ids.set(`photo:${key}`, id)
  }

  tell('pages and appeals')
  const photo = (key: string): string | null => ids.get(`photo:${key}`) ?? null
  for (const [order, page] of newspaper.pages.entries()) {
    for (const language of LANGUAGES) {
      const { body, ...data } = page[language]
      const id = await ensure(PAGES, bySlug(language, data.slug), () => ({
        data: {
          ...data,
          ...original('page', language, page.key),
          language,
          order,
          showInFooter: true,
          body: markdownToBody(body, { story: () => null, photo }),
          _status: 'published',
        },
        user: publisher,
      }))
      ids.set(`page:${language}:${page.key}`, id)
    }
  }
  const fundraiser = actor('fundraiser')
  for (const { key, ...currencies } of newspaper.amountSets) {
    const data = {
      name: key,
      currencies: Object.entries(currencies).map(([currency, amounts]) => ({
        currency,
        ...(amounts as object),
      })) as never,
    }
    ids.set(`amounts:${key}`, await ensure(AMOUNT_SETS, { name: { equals: key } }, () => ({ data })))
  }
  for (const { key, paragraphs, amountSet, ...appeal } of newspaper.appeals) {
    await ensure(APPEALS, { title: { equals: key } }, () => ({
      data: {
        ...appeal,
        title: key,
        paragraphs: paragraphs.map((text) => ({ text })),
        amountSet: idOf(ids, `amounts:${amountSet}`),
        currency: 'EUR',
        _status: 'published',
      },
      user: fundraiser,
    }))
  }

  tell(`${stories.length} stories`)
  // Stories name one another, so all of them exist as drafts before the first is published.
  for (const story of stories) {
    const id = await ensure(ARTICLES, bySlug(story.language, story.slug), () => ({
      data: {
        headline: story.headline,
        slug: story.slug,
        language: story.language,
        story: story.story ?? story.slug,
      } as RequiredDataFromCollectionSlug<typeof ARTICLES>,
      user: publisher,
      draft: true,
    }))
    ids.set(`story:${story.language}:${story.slug}`, id)
  }
  // A link leads to what readers can open, so what is linked to comes first.
  for (const story of stories.toSorted((one, other) => one.date.localeCompare(other.date)))
    await publishStory({ payload, publisher, ids, story })

  tell('work in progress')
  await loadWorkInProgress({ payload, work, actor, idOf: (name) => idOf(ids, name), now: new Date() })

  tell('front page')
  await payload.updateGlobal({
    slug: FRONT_PAGE,
    overrideAccess: true,
    data: {
      _status: 'published',
      editions: LANGUAGES.map((language) => ({
        language,
        lead: idOf(ids, `story:${language}:${newspaper.front[language].lead}`),
        slots: newspaper.front[language].slots.map((slug) => idOf(ids, `story:${language}:${slug}`)),
      })),
    },
  })
}

type Publishing = { payload: Payload; publisher: User; ids: Ids; story: DemoStory }

const publishStory = async ({ payload, publisher, ids, story }: Publishing): Promise<void> => {
  const { language } = story
  const id = idOf(ids, `story:${language}:${story.slug}`)
  const stored = await payload.findByID({ collection: ARTICLES, id, depth: 0, overrideAccess: true })
  if (stored.firstPublishedAt) return
  const resolve = {
    story: (slug: string) => ids.get(`story:${language}:${slug}`) ?? null,
    photo: (key: string) => ids.get(`photo:${key}`) ?? null,
  }
  try {
    await payload.update({
      collection: ARTICLES,
      id,
      user: publisher,
      overrideAccess: true,
      depth: 0,
      data: {
        kicker: story.kicker,
        teaser: story.teaser,
        body: markdownToBody(story.markdown, resolve),
        leadPhoto: story.lead === undefined ? undefined : idOf(ids, `photo:${story.lead}`),
        leadCaption: story.leadCaption,
        section: idOf(ids, `section:${language}:${story.section}`),
        topics: story.topics.map((key) => idOf(ids, `topic:${language}:${key}`)),
        authors: story.authors.map((key) => idOf(ids, `author:${language}:${key}`)),
        related: story.related.map((slug) => idOf(ids, `story:${language}:${slug}`)),
        updates: story.updates,
        sensitive: story.sensitive,
        firstPublishedAt: story.date,
        _status: 'published',
      },
    })
  } catch (error) {
    throw new Error(
      `The story "${story.slug}" (${language}) could not be published: ${error instanceof Error ? error.message : String(error)}`,
      { cause: error },
    )
  }
}
