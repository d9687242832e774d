import type { Db, Document, Filter, ObjectId } from 'mongodb'
import type { Actor } from '../../access/roles'
import { ARTICLES, SECTIONS } from '../../collections/slugs'
import type { StoredDocument } from '../../publishing/storedDocument'
import { textOf } from '../../publishing/storedDocument'
import { isStage } from '../../workflow/stages'
import { namesOf } from '../namesOf'
import { ARTICLE_VERSIONS } from '../../database/listIndexes'
import { findMentions } from './findMentions'
import type { MyWork, WorkItem, WorkList } from './myWork'
import { workFilters } from './workFilters'

type Row = { parent: ObjectId; version: StoredDocument }

const LENGTH = 12
const FIELDS = ['headline', 'stage', 'language', 'section', 'due', 'updatedAt']
const PROJECTION = { parent: 1, ...Object.fromEntries(FIELDS.map((field) => [`version.${field}`, 1])) }
const LATER_STAGES = ['editing', 'legal', 'ready']

const isoOrNull = (value: unknown): string | null => (value instanceof Date ? value.toISOString() : null)

type Asked = { db: Db; actor: Actor; now: Date }

/** What somebody has to do, in a few short lists; a fixed number of queries. */
export const findMyWork = async ({ db, actor, now }: Asked): Promise<MyWork> => {
  const versions = db.collection<Row>(ARTICLE_VERSIONS)
  const filters = workFilters({ actor, now })
  const find = async (filter: Document | null, sort: Record<string, 1 | -1>): Promise<Row[]> =>
    filter === null
      ? []
      : versions.find(filter as Filter<Row>, { projection: PROJECTION, sort, limit: LENGTH + 1 }).toArray()
  const [due, waiting, drafts, mentions] = await Promise.all([
    find(filters.due, { 'version.due': 1 }),
    find(filters.waiting, { 'version.updatedAt': 1 }),
    find(filters.drafts, { 'version.updatedAt': -1 }),
    findMentions({ db, actor }),
  ])

  // Payload keeps no history of stages; an earlier version that stood further on tells that a story came back.
  const inWriting = drafts.filter(({ version }) => version.stage === 'writing').map(({ parent }) => parent)
  const cameBack = new Set(
    (
      await versions.distinct('parent', {
        parent: { $in: inWriting },
        'version.stage': { $in: LATER_STAGES },
      } as Filter<Row>)
    ).map(String),
  )
  const all = [...due, ...waiting, ...drafts]
  const [sections, onSite] = await Promise.all([
    namesOf(
      db,
      SECTIONS,
      all.map(({ version }) => version.section),
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
  const toItem = ({ parent, version }: Row): WorkItem => ({
    id: String(parent),
    headline: textOf(version.headline),
    stage: isStage(version.stage) ? version.stage : 'writing',
    language: textOf(version.language),
    section: sections.get(String(version.section)) ?? null,
    due: isoOrNull(version.due),
    updatedAt: isoOrNull(version.updatedAt) ?? now.toISOString(),
    isOnSite: publishedIds.has(String(parent)),
  })
  const toList = (rows: Row[]): WorkList => ({
    items: rows.slice(0, LENGTH).map(toItem),
    hasMore: rows.length > LENGTH,
  })
  const isBack = ({ parent }: Row): boolean => cameBack.has(String(parent))
  return {
    due: toList(due),
    waiting: toList(waiting),
    sentBack: toList(drafts.filter(isBack)),
    drafts: toList(drafts.filter((row) => !isBack(row))),
    mentions,
    now: now.toISOString(),
  }
}
