import type { Endpoint, PayloadRequest, Where } from 'payload'
import { APIError, Forbidden } from 'payload'
import { isNewsroom } from '../../access/roles'
import { LATE_SECONDS } from '../../admin/calendar/lateness'
import type { CalendarAnswer, CalendarEntry } from '../../admin/calendar/calendarEntry'
import type { Schedule } from '../../payload-types'
import { OPEN } from '../../publishing/scheduler/scheduleRows'
import { relationId, textOf } from '../../publishing/storedDocument'
import { ARTICLES, SCHEDULE, SECTIONS } from '../slugs'

/** Of each kind. A newsroom that plans more in six weeks needs a narrower span. */
const MAX_ENTRIES = 500
const MAX_DAYS = 62
const DAY = 86_400_000

type Span = { from: Date; to: Date }
type Listed = { id: string } & Record<string, unknown>

const SHOWN = { headline: true, section: true, language: true, deletedAt: true } as const

/** @throws APIError naming the parameter that is wrong */
const spanOf = (req: PayloadRequest): Span => {
  const moment = (name: string): Date => {
    const date = new Date(req.searchParams.get(name) ?? '')
    if (Number.isNaN(date.getTime()))
      throw new APIError(`${name}: a moment, such as 2026-11-25T00:00:00Z.`, 400)
    return date
  }
  const span = { from: moment('from'), to: moment('to') }
  const days = (span.to.getTime() - span.from.getTime()) / DAY
  if (days <= 0 || days > MAX_DAYS) throw new APIError(`to: after from, and at most ${MAX_DAYS} days.`, 400)
  return span
}

const within = (field: string, { from, to }: Span): Where => ({
  and: [
    { [field]: { greater_than_equal: from.toISOString() } },
    { [field]: { less_than: to.toISOString() } },
  ],
})

const findStories = async (
  req: PayloadRequest,
  { where, isDraft, also, trash = false }: { where: Where; isDraft: boolean; also?: string; trash?: boolean },
): Promise<Listed[]> => {
  const { docs } = await req.payload.find({
    collection: ARTICLES,
    where,
    draft: isDraft,
    trash,
    select: { ...SHOWN, ...(also ? { [also]: true } : {}) },
    ...(also ? { sort: also } : {}),
    limit: MAX_ENTRIES,
    pagination: false,
    depth: 0,
    req,
    user: req.user,
    overrideAccess: false,
  })
  return docs
}

const entryOf = (story: Listed, { kind, at }: Pick<CalendarEntry, 'kind' | 'at'>): CalendarEntry => ({
  key: `${kind}:${story.id}`,
  kind,
  article: story.id,
  headline: textOf(story.headline),
  at,
  section: relationId(story.section),
  language: textOf(story.language),
})

const scheduleEntries = async (req: PayloadRequest, where: Where): Promise<CalendarEntry[]> => {
  const { docs } = await req.payload.find({
    collection: SCHEDULE,
    where,
    sort: 'at',
    limit: MAX_ENTRIES,
    pagination: false,
    depth: 0,
    req,
    user: req.user,
    overrideAccess: false,
  })
  const ids = [...new Set(docs.map(({ article }) => relationId(article) ?? ''))]
  const stories = await findStories(req, { where: { id: { in: ids } }, isDraft: true, trash: true })
  const byId = new Map(stories.map((story) => [story.id, story]))
  return docs.map((row: Schedule): CalendarEntry => {
    const id = relationId(row.article) ?? ''
    return {
      ...entryOf(byId.get(id) ?? { id }, { kind: 'scheduled', at: row.at }),
      key: `scheduled:${row.id}`,
      row: row.id,
      action: row.action,
      state: row.state ?? 'waiting',
      reason: row.reason ?? null,
      detail: row.detail ?? null,
      findings: row.findings,
      isInTrash: Boolean(byId.get(id)?.deletedAt),
      isGone: !byId.has(id),
      lateBySeconds: row.lateBySeconds ?? null,
    }
  })
}

const scheduled = (req: PayloadRequest, span: Span): Promise<CalendarEntry[]> =>
  scheduleEntries(req, {
    and: [
      within('at', span),
      { or: [{ state: { in: [...OPEN] } }, { lateBySeconds: { greater_than: LATE_SECONDS } }] },
    ],
  })

const published = async (req: PayloadRequest, span: Span): Promise<CalendarEntry[]> => {
  const where: Where = { and: [{ _status: { equals: 'published' } }, within('publishedAt', span)] }
  const stories = await findStories(req, { where, isDraft: false, also: 'publishedAt' })
  return stories.map((story) => entryOf(story, { kind: 'published', at: textOf(story.publishedAt) }))
}

/** Stories that are to be ready at some time and are not out yet. */
const planned = async (req: PayloadRequest, span: Span): Promise<CalendarEntry[]> => {
  const where: Where = { and: [{ publishedSlug: { equals: null } }, within('due', span)] }
  const stories = await findStories(req, { where, isDraft: true, also: 'due' })
  return stories.map((story) => entryOf(story, { kind: 'planned', at: textOf(story.due) }))
}

const sections = async (req: PayloadRequest): Promise<CalendarAnswer['sections']> => {
  const { docs } = await req.payload.find({
    collection: SECTIONS,
    sort: 'name',
    limit: MAX_ENTRIES,
    pagination: false,
    depth: 0,
    req,
    user: req.user,
    overrideAccess: false,
  })
  return docs.map(({ id, name, language }) => ({ id, name, language: language ?? '' }))
}

/** `GET /api/schedule/calendar?from=&to=`: what is scheduled, planned and published in a span of time. */
export const calendarEndpoint: Omit<Endpoint, 'root'> = {
  path: '/calendar',
  method: 'get',
  handler: async (req) => {
    if (!isNewsroom(req.user)) throw new Forbidden(req.t)
    const span = spanOf(req)
    const kinds = await Promise.all([scheduled(req, span), planned(req, span), published(req, span)])
    const told = new Set(kinds[0].filter(({ state }) => state === 'done').map(({ article }) => article))
    const entries = kinds.flat().filter(({ kind, article }) => kind !== 'published' || !told.has(article))
    const answer: CalendarAnswer = {
      entries: entries.sort((one, other) => one.at.localeCompare(other.at)),
      needPerson: await scheduleEntries(req, { state: { equals: 'needs-a-person' } }),
      isCut: kinds.some(({ length }) => length === MAX_ENTRIES),
      sections: await sections(req),
    }
    return Response.json(answer)
  },
}
