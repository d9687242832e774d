import type { Endpoint, PayloadRequest } from 'payload'
import { APIError, Forbidden } from 'payload'
import { isNewsroom } from '../../../access/roles'
import { relationId } from '../../../publishing/storedDocument'
import { ARTICLES, USERS } from '../../slugs'
import type { ChangeSummary } from '../comparing/summariseChange'
import { summariseChange } from '../comparing/summariseChange'
import type { Story } from '../comparing/storyFields'
import type { SavedVersion, Session } from './foldSessions'
import { foldSessions } from './foldSessions'

const PAGE_SIZE = 20
const isId = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{24}$/.test(value)

export type HistoryRow = Session & {
  /** Who saved it; null for a script, an import, or somebody who is not there any more. */
  name: string | null
  isYou: boolean
  /** The newest text of all. */
  isPresent: boolean
  /** The version that stood before this session; null for the first. */
  before: string | null
  /** Null for the first: there is nothing to compare it with. */
  summary: ChangeSummary | null
}
export type HistoryPage = { rows: HistoryRow[]; page: number; pages: number; total: number }

type StoredVersion = { id: unknown; updatedAt: string; version: Record<string, unknown> }

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

const savedVersionOf = ({ id, updatedAt, version }: StoredVersion): SavedVersion => ({
  id: String(id),
  at: new Date(updatedAt).toISOString(),
  by: relationId(version.savedBy) ?? null,
  isPublished: version._status === 'published',
  stage: text(version.stage),
  revision: typeof version.revision === 'number' ? version.revision : null,
})

/** Of every version only what the list is folded by: their texts are read for the page that is shown. */
const savedVersions = async (req: PayloadRequest, story: string): Promise<SavedVersion[]> => {
  const { docs } = await req.payload.db.findVersions<Record<string, unknown>>({
    collection: ARTICLES,
    req,
    where: { parent: { equals: story } },
    sort: '-updatedAt',
    pagination: false,
    limit: 0,
    select: {
      updatedAt: true,
      version: { _status: true, stage: true, savedBy: true, revision: true },
    },
  })
  return docs.map((version) => savedVersionOf(version as unknown as StoredVersion))
}

const textsOf = async (req: PayloadRequest, ids: readonly string[]): Promise<Map<string, Story>> => {
  const { docs } = await req.payload.db.findVersions<Record<string, unknown>>({
    collection: ARTICLES,
    req,
    where: { id: { in: [...ids] } },
    pagination: false,
    limit: 0,
  })
  return new Map(docs.map(({ id, version }) => [String(id), version]))
}

const namesOf = async (req: PayloadRequest, ids: readonly string[]): Promise<Map<string, string>> => {
  if (ids.length === 0) return new Map()
  const { docs } = await req.payload.find({
    collection: USERS,
    where: { id: { in: [...ids] } },
    select: { name: true },
    depth: 0,
    pagination: false,
    user: req.user,
    overrideAccess: false,
    req,
  })
  return new Map(docs.map(({ id, name }) => [String(id), name]))
}

const rowsOf = async (
  req: PayloadRequest,
  sessions: readonly Session[],
  all: readonly Session[],
): Promise<HistoryRow[]> => {
  const beforeOf = (session: Session): string | null => all[all.indexOf(session) + 1]?.newest.id ?? null
  const ids = sessions.flatMap((session) => [session.newest.id, beforeOf(session) ?? []].flat())
  const [texts, names] = await Promise.all([
    textsOf(req, [...new Set(ids)]),
    namesOf(req, [...new Set(sessions.flatMap(({ newest }) => newest.by ?? []))]),
  ])
  return sessions.map((session) => {
    const { newest } = session
    const before = beforeOf(session)
    const [old, now] = [before && texts.get(before), texts.get(newest.id)]
    return {
      ...session,
      name: (newest.by && names.get(newest.by)) ?? null,
      isYou: newest.by !== null && newest.by === String(req.user?.id),
      isPresent: session === all[0],
      before,
      summary: old && now ? summariseChange({ before: old, after: now }) : null,
    }
  })
}

const storyOf = (req: PayloadRequest): string => {
  if (!isNewsroom(req.user)) throw new Forbidden(req.t)
  const id = req.routeParams?.id
  if (!isId(id)) throw new APIError('There is no such story.', 404)
  return id
}

const NO_STORE = { headers: { 'cache-control': 'no-store' } }

/** `GET /api/articles/:id/history?page=`: who saved the story when, and what changed; newest first. */
const list: Endpoint = {
  path: '/:id/history',
  method: 'get',
  handler: async (req) => {
    const story = storyOf(req)
    const asked = Number(req.query.page ?? 1)
    if (!Number.isInteger(asked) || asked < 1) throw new APIError('page: a whole number from 1.', 400)
    const all = foldSessions(await savedVersions(req, story))
    if (all.length === 0) throw new APIError('There is no such story.', 404)
    const shown = all.slice((asked - 1) * PAGE_SIZE, asked * PAGE_SIZE)
    const page: HistoryPage = {
      rows: await rowsOf(req, shown, all),
      page: asked,
      pages: Math.ceil(all.length / PAGE_SIZE),
      total: all.length,
    }
    return Response.json(page, NO_STORE)
  },
}

export type HistoryVersion = {
  row: HistoryRow
  /** Stored fields, ids where other documents are meant. */
  text: Story
  /** The text before the session that this version ended; null for the first. */
  before: Story | null
  present: Story
  /** The revision that a restoration must name. */
  revision: number | null
}

/** `GET /api/articles/:id/history/:version`: one version, that before it and the present one. */
const one: Endpoint = {
  path: '/:id/history/:version',
  method: 'get',
  handler: async (req) => {
    const story = storyOf(req)
    const versions = await savedVersions(req, story)
    const asked = versions.find(({ id }) => id === req.routeParams?.version)
    const all = foldSessions(versions)
    const session = all.find(
      ({ newest, from }) => asked && newest.by === asked.by && newest.at >= asked.at && from <= asked.at,
    )
    if (!asked || !session) throw new APIError('There is no such version of this story.', 404)
    const [row] = await rowsOf(req, [session], all)
    if (!row) throw new APIError('There is no such version of this story.', 404)
    const readVersion = async (id: string): Promise<Story> => {
      const { version } = await req.payload.findVersionByID({
        collection: ARTICLES,
        id,
        depth: 0,
        user: req.user,
        overrideAccess: false,
        req,
      })
      return { ...version }
    }
    const [text, before, present] = await Promise.all([
      readVersion(asked.id),
      row.before === null ? null : readVersion(row.before),
      readVersion(versions[0]?.id ?? asked.id),
    ])
    const answer: HistoryVersion = { row, text, before, present, revision: versions[0]?.revision ?? null }
    return Response.json(answer, NO_STORE)
  },
}

export const historyEndpoints: Endpoint[] = [list, one]
