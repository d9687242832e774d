import type { Payload } from 'payload'
import type { Role } from '../access/roles'
import { ARTICLES, NOTES, SCHEDULE } from '../collections/slugs'
import { retryTransient } from '../database/isTransient'
import type { User } from '../payload-types'
import type { DemoWork } from './demoFiles'
import { markdownToBody } from './markdownToBody'

const HOUR_MS = 3_600_000
const inHours = (now: Date, hours: number): string => new Date(now.getTime() + hours * HOUR_MS).toISOString()

type Work = {
  payload: Payload
  work: readonly DemoWork[]
  actor: (role: Role) => User
  /** Where a name of the demo's files leads, as in `section:en:harbour`. */
  idOf: (name: string) => string
  now: Date
}

/** Loads the stories that the demo's newsroom is at work on. One that is there, by its address, stays as it is. */
export const loadWorkInProgress = async ({ payload, work, actor, idOf, now }: Work): Promise<void> => {
  for (const story of work) {
    const { language, slug } = story
    const { totalDocs } = await payload.count({
      collection: ARTICLES,
      where: { and: [{ language: { equals: language } }, { slug: { equals: slug } }] },
      overrideAccess: true,
    })
    if (totalDocs === 0) await loadStory({ payload, story, actor, idOf, now })
  }
}

const loadStory = async ({
  payload,
  story,
  actor,
  idOf,
  now,
}: Omit<Work, 'work'> & { story: DemoWork }): Promise<void> => {
  const { language, slug, stage, by, headline, kicker, teaser, note, release } = story
  const { id } = await retryTransient(() =>
    payload.create({
      collection: ARTICLES,
      draft: true,
      user: actor(by),
      overrideAccess: true,
      depth: 0,
      data: {
        ...{ language, slug, stage, headline, kicker, teaser },
        story: slug,
        assignee: stage === 'idea' ? undefined : actor(by).id,
        due: story.due === undefined ? undefined : inHours(now, story.due),
        leadPhoto: story.lead === undefined ? undefined : idOf(`photo:${story.lead}`),
        section: idOf(`section:${language}:${story.section}`),
        topics: story.topics.map((key) => idOf(`topic:${language}:${key}`)),
        authors: story.authors.map((key) => idOf(`author:${language}:${key}`)),
        body: markdownToBody(story.body, { story: () => null, photo: () => null }),
      },
    }),
  )
  let thread: string | undefined
  for (const { by: role, text } of note) {
    const said = await payload.create({
      collection: NOTES,
      user: actor(role),
      overrideAccess: true,
      depth: 0,
      data: { story: id, thread, text },
    })
    thread ??= said.id
  }
  if (release !== undefined)
    await payload.create({
      collection: SCHEDULE,
      user: actor('publisher'),
      overrideAccess: true,
      depth: 0,
      data: { article: id, action: 'publish', at: inHours(now, release) },
    })
}
