import { paragraph, root } from '@dateline/rich-text/lexicalBuilders'
import type { Db, Document } from 'mongodb'
import { ObjectId } from 'mongodb'

const WORDS =
  'harbour ferry island council storm quay bridge lamp budget winter market school fishing road tide winter vote court bread train river coast light north south mayor police doctor farmer letter radio paper witness answer question morning evening night repair engine timber stone window garden kitchen hospital winter'.split(
    ' ',
  )
const BODIES = 200
/** Names that one story of a hundred has: two of them stand together in none or in a few. */
const NAMES = 97
const PARAGRAPHS = 12
const BATCH = 1000
const MINUTE = 60_000
const STAGES = ['idea', 'writing', 'editing', 'legal', 'ready'] as const

/** The same sequence in every run. */
const createDice = (seed: number) => {
  let state = seed
  return (sides: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state % sides
  }
}

/** Twenty consonants and five vowels make names that no two numbers share. */
const nameOf = (number: number): string => {
  const at = number % NAMES
  const syllable = (value: number): string =>
    `${'bdfgklmnprstvz'[value % 14] ?? ''}${'aeiou'[value % 5] ?? ''}`
  return `${syllable(at)}${syllable(at * 3 + 1)}${syllable(Math.floor(at / 7))}ov`
}

type Ids = readonly ObjectId[]
type Wanted = {
  db: Db
  count: number
  sections: Ids
  desks: Ids
  people: Ids
  photos: Ids
  topics: Ids
  authors: Ids
  now: Date
}

const at = <Value>(values: readonly Value[], index: number): Value => {
  const value = values[index % values.length]
  if (value === undefined) throw new Error('There is nothing to choose from.')
  return value
}

/**
 * Writes stories with their versions past all hooks, in the shape that Payload stores them in: nineteen of twenty are
 * published, one of a hundred of these has a newer draft, the others stand in the stages, one of a hundred is in the
 * trash. Half of all have an earlier version.
 */
export const insertManyStories = async ({
  db,
  count,
  sections,
  desks,
  people,
  photos,
  topics,
  authors,
  now,
}: Wanted): Promise<void> => {
  const dice = createDice(7)
  const words = (length: number): string =>
    Array.from({ length }, () => at(WORDS, dice(WORDS.length))).join(' ')
  const bodies = Array.from({ length: BODIES }, () =>
    root(Array.from({ length: PARAGRAPHS }, () => paragraph(`${words(50)}.`))),
  )

  for (let first = 0; first < count; first += BATCH) {
    const stories: Document[] = []
    const versions: Document[] = []
    const revisions: Document[] = []
    for (let index = first; index < Math.min(first + BATCH, count); index += 1) {
      const _id = new ObjectId()
      const updatedAt = new Date(now.getTime() - (count - index) * 7 * MINUTE)
      const isPublished = index % 20 !== 0
      const isTrashed = index % 100 === 50
      const headline = `${words(6)} ${String(index)}`
      const slug = headline.replaceAll(' ', '-')
      const photo = at(photos, dice(photos.length))
      const story: Document = {
        headline,
        slug,
        kicker: words(2),
        teaser: `${words(16)} ${nameOf(index)} ${nameOf(index * 31 + (index % 7))}`,
        body: at(bodies, index),
        leadPhoto: photo,
        section: at(sections, dice(sections.length)),
        topics: [at(topics, dice(topics.length))],
        authors: [at(authors, dice(authors.length))],
        desk: at(desks, dice(desks.length)),
        assignee: dice(4) === 0 ? null : at(people, dice(people.length)),
        createdBy: at(people, dice(people.length)),
        due: isPublished ? null : new Date(now.getTime() + (dice(200) - 100) * 60 * MINUTE),
        language: index % 5 === 0 ? 'ru' : 'en',
        stage: isPublished ? 'ready' : at(STAGES, dice(STAGES.length)),
        story: _id.toHexString(),
        related: [],
        updates: [],
        photosShown: [String(photo)],
        wordCount: PARAGRAPHS * 50,
        revision: 2,
        appeal: 'auto',
        sensitive: false,
        publishedSlug: isPublished && !isTrashed ? slug : null,
        firstPublishedAt: isPublished ? updatedAt : null,
        publishedAt: isPublished ? updatedAt : null,
        takenDown: {},
        _status: isPublished ? 'published' : 'draft',
        createdAt: updatedAt,
        updatedAt,
        ...(isTrashed ? { deletedAt: updatedAt } : {}),
      }
      stories.push({ ...story, _id })
      revisions.push({ _id: _id.toHexString(), revision: 2 })
      const version = (fields: Document, latest: boolean): Document => ({
        _id: new ObjectId(),
        parent: _id,
        version: { ...story, ...fields },
        createdAt: updatedAt,
        updatedAt,
        ...(latest ? { latest: true } : {}),
        autosave: false,
      })
      const isChanged = isPublished && index % 100 === 7
      if (index % 2 === 0 || isChanged) versions.push(version({ revision: 1 }, false))
      versions.push(
        version(isChanged ? { _status: 'draft', headline: `${headline} again`, stage: 'editing' } : {}, true),
      )
    }
    await Promise.all([
      db.collection('articles').insertMany(stories, { ordered: false }),
      db.collection('_articles_versions').insertMany(versions, { ordered: false }),
      db
        .collection<Document & { _id: string }>('article-revisions')
        .insertMany(revisions as never, { ordered: false }),
    ])
  }
}

/** Photos without files, one in ten without alt text. */
export const insertManyPhotos = async ({
  db,
  count,
  people,
  now,
}: Pick<Wanted, 'db' | 'count' | 'people' | 'now'>): Promise<ObjectId[]> => {
  const dice = createDice(11)
  const words = (length: number): string =>
    Array.from({ length }, () => at(WORDS, dice(WORDS.length))).join(' ')
  const photos = Array.from({ length: count }, (_, index): Document & { _id: ObjectId } => {
    const name = index.toString(16).padStart(32, '0')
    const updatedAt = new Date(now.getTime() - (count - index) * 11 * MINUTE)
    return {
      _id: new ObjectId(),
      alt: index % 10 === 0 ? '' : words(12),
      caption: `${words(14)} ${String(index)}`,
      credit: index % 10 === 1 ? '' : `${words(1)} ${words(1)}`,
      source: words(1),
      takenAt: updatedAt,
      rightsUntil: index % 7 === 0 ? new Date(now.getTime() + (dice(400) - 200) * 24 * 60 * MINUTE) : null,
      focusX: 50,
      focusY: 50,
      name,
      hash: name,
      publicIn: index % 3 === 0 ? [] : [`articles:${new ObjectId().toHexString()}`],
      createdBy: at(people, dice(people.length)),
      filename: `${name}.jpg`,
      mimeType: 'image/jpeg',
      filesize: 200_000,
      width: 1600,
      height: 900,
      sizes: {
        thumbnail: { filename: `${name}-480x270.jpg`, width: 480, height: 270, mimeType: 'image/jpeg' },
      },
      createdAt: updatedAt,
      updatedAt,
    }
  })
  for (let first = 0; first < count; first += BATCH)
    await db.collection('photos').insertMany(photos.slice(first, first + BATCH), { ordered: false })
  return photos.map(({ _id }) => _id)
}
