import type { Db, Document, Filter, ObjectId } from 'mongodb'
import { ObjectId as Id } from 'mongodb'
import type { Actor } from '../../access/roles'
import { ARTICLES, DESKS, SECTIONS, USERS } from '../../collections/slugs'
import type { StoredDocument } from '../../publishing/storedDocument'
import { textOf } from '../../publishing/storedDocument'
import type { Stage } from '../../workflow/stages'
import { STAGES } from '../../workflow/stages'
import { namesOf } from '../namesOf'
import { ARTICLE_VERSIONS } from '../../database/listIndexes'
import type { Board, BoardCard, BoardColumn } from './board'
import type { BoardQuery } from './boardQuery'
import { COLUMN_STEP } from './boardQuery'
import { movesOf } from './movesOf'

type Row = { parent: ObjectId; version: StoredDocument }

const PROJECTION = Object.fromEntries(
  [
    'headline',
    'language',
    'section',
    'desk',
    'assignee',
    'createdBy',
    'due',
    'updatedAt',
    'revision',
    'legalCheck',
    'wordCount',
    'photosShown',
  ].map((field) => [`version.${field}`, 1]),
)

const assigneeIs = (assignee: BoardQuery['assignee'], actor: Actor): Document => {
  if (assignee === undefined) return {}
  if (assignee === 'nobody') return { 'version.assignee': null }
  return { 'version.assignee': new Id(assignee === 'me' ? String(actor?.id) : assignee) }
}

/** What stands on the board: the newest text of each story that readers do not have as it is. */
export const boardFilter = ({
  stage,
  query,
  actor,
}: {
  stage: Stage
  query: BoardQuery
  actor: Actor
}): Filter<Document> => ({
  latest: true,
  'version._status': 'draft',
  'version.stage': stage,
  'version.deletedAt': null,
  ...(query.section ? { 'version.section': new Id(query.section) } : {}),
  ...(query.desk ? { 'version.desk': new Id(query.desk) } : {}),
  ...(query.language ? { 'version.language': query.language } : {}),
  ...assigneeIs(query.assignee, actor),
})

export const BOARD_ORDER = { 'version.updatedAt': -1 } as const

const isoOrNull = (value: unknown): string | null =>
  value instanceof Date || typeof value === 'string' ? new Date(value).toISOString() : null

const idOrNull = (value: unknown): string | null => (value instanceof Id ? value.toHexString() : null)

type Asked = { db: Db; actor: Actor; query: BoardQuery; now: Date }

/** The newest of each stage, and what their cards name: a fixed number of queries however many cards there are. */
export const findBoard = async ({ db, actor, query, now }: Asked): Promise<Board> => {
  const found = await Promise.all(
    STAGES.map(async (stage) => {
      const limit = query[stage] ?? COLUMN_STEP
      const rows = await db
        .collection<Row>(ARTICLE_VERSIONS)
        .find(boardFilter({ stage, query, actor }) as Filter<Row>, {
          projection: { parent: 1, ...PROJECTION },
          sort: BOARD_ORDER,
          limit: limit + 1,
        })
        .toArray()
      return { stage, rows: rows.slice(0, limit), hasMore: rows.length > limit }
    }),
  )
  const all = found.flatMap(({ rows }) => rows)
  const [sections, desks, people, onSite] = await Promise.all([
    namesOf(
      db,
      SECTIONS,
      all.map(({ version }) => version.section),
    ),
    namesOf(
      db,
      DESKS,
      all.map(({ version }) => version.desk),
    ),
    namesOf(
      db,
      USERS,
      all.map(({ version }) => version.assignee),
    ),
    db
      .collection(ARTICLES)
      .find(
        { _id: { $in: all.map(({ parent }) => parent) }, _status: 'published' },
        { projection: { _id: 1 } },
      )
      .toArray(),
  ])
  const publishedIds = new Set(onSite.map(({ _id }) => String(_id)))
  const toCard = ({ parent, version }: Row, stage: Stage): BoardCard => {
    const id = String(parent)
    const isOnSite = publishedIds.has(id)
    const story = {
      ...version,
      createdBy: idOrNull(version.createdBy),
      assignee: idOrNull(version.assignee),
    }
    return {
      id,
      headline: textOf(version.headline),
      stage,
      language: textOf(version.language),
      section: sections.get(String(version.section)) ?? null,
      desk: desks.get(String(version.desk)) ?? null,
      assignee: people.get(String(version.assignee)) ?? null,
      due: isoOrNull(version.due),
      updatedAt: isoOrNull(version.updatedAt) ?? now.toISOString(),
      revision: Number(version.revision ?? 1),
      isOnSite,
      moves: movesOf({ actor, story, from: stage, isOnSite }),
    }
  }
  const columns = found.map(({ stage, rows, hasMore }): BoardColumn => ({
    stage,
    cards: rows.map((row) => toCard(row, stage)),
    hasMore,
  }))
  return { columns, now: now.toISOString() }
}
