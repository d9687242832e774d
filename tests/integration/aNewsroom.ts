import { aPicture } from '@dateline/cms/collections/Photos/aPicture'
import type { Role } from '@dateline/cms/access/roles'
import type { Article, Author, Photo, Section, Topic, User } from '@dateline/cms/payload-types'
import { paragraph, root } from '@dateline/rich-text/lexicalBuilders'
import { aDatabase } from '@dateline/test-kit/aDatabase'
import type { Db } from 'mongodb'
import { ObjectId } from 'mongodb'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Payload, SanitizedConfig } from 'payload'
import { vi } from 'vitest'
import type { Rest, StaffClient } from './restClient'
import { createRest } from './restClient'

export const CMS_URL = 'http://127.0.0.1:3001'
const PASSWORD = 'a-password-for-tests'

export type Person = User & { collection: 'users' }
export type People = Record<Role | 'anotherReporter', Person>
export type Who = 'anonymous' | keyof People

export type StoryOptions = {
  by?: Who
  /** Without it the story stays a draft. */
  isPublished?: boolean
}

/** The words of a body, one paragraph. */
export const aBody = (words: string): NonNullable<Article['body']> => root([paragraph(words)])

let counter = 0
/** A word that stands nowhere else. */
export const aWord = (prefix = 'word'): string =>
  `${prefix}${(counter += 1)}x${Math.random().toString(36).slice(2, 10)}`

type OpenNewsroom = {
  payload: Payload
  config: SanitizedConfig
  db: Db
  rest: Rest
  close: () => Promise<void>
}

/**
 * A whole CMS on a database of its own, in this process: once for a test file, because Payload keeps one
 * configuration a process.
 */
export const openNewsroomForTests = async ({
  environment = {},
}: { environment?: Record<string, string> } = {}): Promise<OpenNewsroom> => {
  const database = aDatabase()
  const dataDir = mkdtempSync(join(tmpdir(), 'dateline-newsroom-'))
  const values = {
    MONGODB_URI: database.uri,
    PAYLOAD_SECRET: 'a-secret-of-32-characters-or-more',
    DATA_DIR: dataDir,
    CMS_URL,
    PAYLOAD_LOG_LEVEL: 'fatal',
    ...environment,
  }
  for (const [name, value] of Object.entries(values)) vi.stubEnv(name, value)

  const { openNewsroom } = await import('@dateline/cms/openNewsroom')
  const { default: config } = await import('@dateline/cms/payload.config')
  const { databaseOf } = await import('@dateline/cms/publishing/feedCollections')
  const payload = await openNewsroom()
  payload.logger.level = 'silent'
  const db = databaseOf(payload)
  const rest = await createRest({ cmsUrl: CMS_URL })

  return {
    payload,
    config: await config,
    db,
    rest,
    close: async () => {
      await payload.destroy()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

const emailOf = (who: string): string => `${who.toLowerCase()}@newsroom.example`

const hirePeople = async (payload: Payload): Promise<People> => {
  const hire = async (who: keyof People, role: Role): Promise<[keyof People, Person]> => {
    const user = await payload.create({
      collection: 'users',
      data: { email: emailOf(who), name: `The ${who}`, role, password: PASSWORD },
      depth: 0,
      overrideAccess: true,
    })
    return [who, { ...user, collection: 'users' }]
  }
  const people: [keyof People, Person][] = []
  // One after the other: hashing passwords at the same time takes as long.
  for (const role of ['reporter', 'editor', 'publisher', 'fundraiser', 'admin'] as const)
    people.push(await hire(role, role))
  people.push(await hire('anotherReporter', 'reporter'))
  return Object.fromEntries(people) as People
}

type Rows = Record<string, Record<string, unknown>>

export type Newsroom = OpenNewsroom & {
  people: People
  as: (who: Who) => StaffClient
  /** A further login of somebody who has one. */
  logIn: (who: keyof People) => Promise<StaffClient>
  section: Section
  topic: Topic
  author: Author
  photo: Photo
  aSection: (overrides?: Partial<Pick<Section, 'name' | 'slug' | 'order' | 'language'>>) => Promise<Section>
  aTopic: (overrides?: Partial<Pick<Topic, 'name' | 'slug'>>) => Promise<Topic>
  anAuthor: (overrides?: Partial<Pick<Author, 'name' | 'slug' | 'portrait'>>) => Promise<Author>
  aPhoto: (
    overrides?: Partial<Pick<Photo, 'alt' | 'caption' | 'credit'>>,
    options?: { by?: Who },
  ) => Promise<Photo>
  /** Everything that a story needs to be published. */
  storyData: (overrides?: Partial<Article>) => Partial<Article>
  aStory: (overrides?: Partial<Article>, options?: StoryOptions) => Promise<Article>
  aLiveStory: (overrides?: Partial<Article>, options?: StoryOptions) => Promise<Article>
  /** The row that stands in the database, with what no answer shows. */
  stored: (collection: string, id: string) => Promise<Record<string, unknown> | undefined>
  /** Every stored row of these collections, by collection and id. */
  snapshot: (collections?: readonly string[]) => Promise<Rows>
  /** The tags of the announcements that an action adds, a list for each row. */
  announcedBy: (action: () => Promise<unknown>) => Promise<string[][]>
  /** Empties what tests fill, so that a long file stays quick. People, and what a story needs, stay. */
  forgetStories: () => Promise<void>
}

/** A newsroom with a person of each role, a section, a topic, an author and a photo. */
export const aNewsroom = async (
  options: { environment?: Record<string, string> } = {},
): Promise<Newsroom> => {
  const newsroom = await openNewsroomForTests(options)
  const { payload, db, rest } = newsroom
  const people = await hirePeople(payload)
  const logIn: Newsroom['logIn'] = (who) => rest.logIn({ email: emailOf(who), password: PASSWORD })
  const staff = new Map<Who, StaffClient>([['anonymous', rest.anonymous]])
  for (const who of Object.keys(people) as (keyof People)[]) staff.set(who, await logIn(who))
  const as = (who: Who): StaffClient => {
    const client = staff.get(who)
    if (client === undefined) throw new Error(`Nobody is called ${who}.`)
    return client
  }

  const aSection: Newsroom['aSection'] = (overrides = {}) =>
    payload.create({
      collection: 'sections',
      data: { name: 'Harbour', slug: aWord('section-'), language: 'en', ...overrides },
      overrideAccess: true,
    })
  const aTopic: Newsroom['aTopic'] = (overrides = {}) =>
    payload.create({
      collection: 'topics',
      data: { name: 'Storms', slug: aWord('topic-'), language: 'en', ...overrides },
      overrideAccess: true,
    })
  const anAuthor: Newsroom['anAuthor'] = (overrides = {}) =>
    payload.create({
      collection: 'authors',
      data: { name: 'Marta Ilves', slug: aWord('author-'), language: 'en', ...overrides },
      overrideAccess: true,
    })

  const aPhoto: Newsroom['aPhoto'] = async (overrides = {}, { by = 'publisher' } = {}) => {
    const data = await aPicture({ notes: false })
    return payload.create({
      collection: 'photos',
      data: {
        alt: 'Two deckhands on a quay.',
        caption: 'The quay on Friday.',
        credit: 'Marta Ilves',
        ...overrides,
      },
      file: { name: 'quay.jpg', data, mimetype: 'image/jpeg', size: data.length },
      user: by === 'anonymous' ? null : people[by],
      depth: 0,
      overrideAccess: true,
    })
  }

  const section = await aSection()
  const topic = await aTopic()
  const author = await anAuthor()
  const photo = await aPhoto()

  const storyData: Newsroom['storyData'] = (overrides = {}) => {
    const word = aWord('story-')
    return {
      headline: `A headline ${word}`,
      slug: word,
      teaser: 'One sentence about the harbour.',
      body: aBody('Crews ask islanders to leave the outer harbour.'),
      language: 'en',
      section: section.id,
      topics: [topic.id],
      authors: [author.id],
      leadPhoto: photo.id,
      ...overrides,
    }
  }

  const aStory: Newsroom['aStory'] = (overrides = {}, { by = 'publisher', isPublished = false } = {}) =>
    payload.create({
      collection: 'articles',
      data: { ...storyData(overrides), ...(isPublished ? { _status: 'published' as const } : {}) } as Article,
      draft: (isPublished ? false : true) as false,
      user: by === 'anonymous' ? null : people[by],
      depth: 0,
      overrideAccess: true,
    })

  const aLiveStory: Newsroom['aLiveStory'] = (overrides = {}, options = {}) =>
    aStory(overrides, { ...options, isPublished: true })

  const stored: Newsroom['stored'] = async (collection, id) =>
    (await snapshot([collection]))[`${collection}:${id}`]

  const IN_TOUCH = [
    'articles',
    '_articles_versions',
    'article-revisions',
    'schedule',
    'photos',
    'users',
    'outbox',
    'redirects',
    'sections',
    'topics',
    'authors',
    'appeals',
    '_appeals_versions',
    'pages',
    'globals',
    '_site-settings_versions',
    '_front-page_versions',
    'front-revisions',
  ]
  const snapshot: Newsroom['snapshot'] = async (collections = IN_TOUCH) => {
    const rows = await Promise.all(
      collections.map(async (name) =>
        (await db.collection(name).find().toArray()).map(
          (row) => [`${name}:${String(row._id)}`, JSON.parse(JSON.stringify(row))] as const,
        ),
      ),
    )
    return Object.fromEntries(rows.flat())
  }

  const announcedBy: Newsroom['announcedBy'] = async (action) => {
    const before = new Set((await db.collection('outbox').find().toArray()).map(({ _id }) => String(_id)))
    await action()
    const rows = await db.collection('outbox').find().sort({ _id: 1 }).toArray()
    return rows
      .filter(({ _id }) => !before.has(String(_id)))
      .map(({ tags }) => [...(tags as string[])].sort())
  }

  const forgetStories = async (): Promise<void> => {
    const kept = [photo.id, ...Object.values(people).map(({ id }) => id)]
    await Promise.all([
      ...[
        'articles',
        '_articles_versions',
        'article-revisions',
        'schedule',
        'outbox',
        'redirects',
        'appeals',
        '_appeals_versions',
      ].map((name) => db.collection(name).deleteMany({})),
      ...['photos', 'users'].map((name) =>
        db.collection(name).deleteMany({ _id: { $nin: kept.map((id) => new ObjectId(id)) } }),
      ),
    ])
  }

  return {
    ...newsroom,
    forgetStories,
    people,
    as,
    logIn,
    section,
    topic,
    author,
    photo,
    aSection,
    aTopic,
    anAuthor,
    aPhoto,
    storyData,
    aStory,
    aLiveStory,
    stored,
    snapshot,
    announcedBy,
  }
}
