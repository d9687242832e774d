import type { Article } from '@dateline/cms/payload-types'
import { aBody, aWord } from './aNewsroom'
import type { Newsroom, Person } from './aNewsroom'
import { aPicture } from '@dateline/cms/collections/Photos/aPicture'
import type { Answer, StaffClient } from './restClient'

export const ROLES = ['anonymous', 'reporter', 'editor', 'publisher', 'fundraiser', 'admin'] as const
export type Column = (typeof ROLES)[number]

type Attempt<Subject> = { subject: Subject; client: StaffClient; newsroom: Newsroom; who: Column }

export type Row<Subject> = {
  action: string
  /** Who may: `A` anonymous, `R` reporter, `E` editor, `P` publisher, `F` fundraiser, `+` admin. */
  allowed: string
  /** What is acted upon, made anew for everybody; `person` is null for anonymous. */
  arrange: (newsroom: Newsroom, person: Person | null) => Promise<Subject>
  attempt: (attempt: Attempt<Subject>) => Promise<Answer>
  /** Where a 2xx is not enough: whether the answer, or the database after it, shows that it was done. */
  isDone?: (answer: Answer, attempt: Attempt<Subject>) => boolean | Promise<boolean>
}

const LETTERS: Record<Column, string> = {
  anonymous: 'A',
  reporter: 'R',
  editor: 'E',
  publisher: 'P',
  fundraiser: 'F',
  admin: '+',
}
export const expectedOf = (allowed: string): Record<Column, boolean> =>
  Object.fromEntries(ROLES.map((who) => [who, allowed.includes(LETTERS[who])])) as Record<Column, boolean>

const row = <Subject>(it: Row<Subject>): Row<unknown> => it as unknown as Row<unknown>

type Story = Article

/** Of the person: who wrote it, or where they cannot write, to whom it is assigned. */
const own = (newsroom: Newsroom, person: Person | null): Promise<Story> => {
  const canWrite = person !== null && person.role !== 'fundraiser'
  return canWrite
    ? newsroom.aStory({}, { by: person.role })
    : newsroom.aStory({ assignee: person?.id ?? null }, { by: 'anotherReporter' })
}
const ownLive = async (newsroom: Newsroom, person: Person | null): Promise<Story> => {
  const { id } = await own(newsroom, person)
  return publishAs(newsroom, id)
}
const others = (newsroom: Newsroom): Promise<Story> => newsroom.aStory({}, { by: 'anotherReporter' })
const publishAs = ({ payload, people }: Newsroom, id: string): Promise<Story> =>
  payload.update({
    collection: 'articles',
    id,
    data: { _status: 'published' },
    user: people.publisher,
    depth: 0,
    overrideAccess: true,
  })
const live = async (newsroom: Newsroom): Promise<Story> => publishAs(newsroom, (await others(newsroom)).id)
const liveWithNewerDraft = async (newsroom: Newsroom): Promise<Story> => {
  const story = await live(newsroom)
  return newsroom.payload.update({
    collection: 'articles',
    id: story.id,
    data: { headline: 'A newer draft' },
    draft: true,
    user: newsroom.people.editor,
    depth: 0,
    overrideAccess: true,
  })
}
const trashed = async (newsroom: Newsroom): Promise<Story> => {
  const story = await others(newsroom)
  return newsroom.payload.update({
    collection: 'articles',
    id: story.id,
    data: { deletedAt: new Date().toISOString() },
    user: newsroom.people.publisher,
    depth: 0,
    overrideAccess: true,
  })
}

const at = ({ id }: { id: string }, query = ''): string => `articles/${id}${query}`
const DRAFT = { query: 'draft=true' }
const text = () => ({ headline: `Changed ${aWord()}` })

const shows = (answer: Answer, { subject }: Attempt<Story>): boolean =>
  answer.status === 200 && answer.text.includes(subject.headline)
const isStatus =
  (status: 'draft' | 'published') =>
  async (answer: Answer, { subject, newsroom }: Attempt<Story>): Promise<boolean> =>
    answer.status < 300 && (await newsroom.stored('articles', subject.id))?._status === status
const isTrashed = async (answer: Answer, { subject, newsroom }: Attempt<Story>): Promise<boolean> =>
  answer.status < 300 && Boolean((await newsroom.stored('articles', subject.id))?.deletedAt)
const isGone =
  (collection: string) =>
  async (answer: Answer, { subject, newsroom }: Attempt<{ id: string }>): Promise<boolean> =>
    answer.status < 300 && (await newsroom.stored(collection, subject.id)) === undefined
const isMarked = (answer: Answer): boolean => answer.status < 300 && (answer.json?.errors ?? []).length === 0

const nothing = (): Promise<null> => Promise.resolve(null)

const reading: Row<unknown>[] = [
  row({
    action: 'reads a live story',
    allowed: 'AREPF+',
    arrange: live,
    attempt: ({ client, subject }) => client.get(at(subject)),
    isDone: shows,
  }),
  row({
    action: 'finds a live story in the list',
    allowed: 'AREPF+',
    arrange: live,
    attempt: ({ client }) => client.get('articles', { query: 'limit=1000' }),
    isDone: shows,
  }),
  row({
    action: 'reads a draft',
    allowed: 'REP+',
    arrange: others,
    attempt: ({ client, subject }) => client.get(at(subject)),
    isDone: shows,
  }),
  row({
    action: 'reads a draft with draft=true',
    allowed: 'REP+',
    arrange: others,
    attempt: ({ client, subject }) => client.get(at(subject), DRAFT),
    isDone: shows,
  }),
  row({
    action: 'finds a draft in the list',
    allowed: 'REP+',
    arrange: others,
    attempt: ({ client }) => client.get('articles', { query: 'draft=true&limit=1000' }),
    isDone: shows,
  }),
  row({
    action: 'reads the newer draft of a live story',
    allowed: 'REP+',
    arrange: liveWithNewerDraft,
    attempt: ({ client, subject }) => client.get(at(subject), DRAFT),
    isDone: shows,
  }),
  row({
    action: 'reads the versions of a story',
    allowed: 'REP+',
    arrange: others,
    attempt: ({ client, subject }) =>
      client.get('articles/versions', { query: `where[parent][equals]=${subject.id}` }),
    isDone: shows,
  }),
  row({
    action: 'counts drafts',
    allowed: 'REP+',
    arrange: others,
    attempt: ({ client, subject }) =>
      client.get('articles/count', { query: `where[id][equals]=${subject.id}` }),
    isDone: (answer) => answer.json?.totalDocs === 1,
  }),
  row({
    action: 'finds a story in the trash',
    allowed: 'REP+',
    arrange: trashed,
    attempt: ({ client }) => client.get('articles', { query: 'trash=true&draft=true&limit=1000' }),
    isDone: shows,
  }),
]

const writing: Row<unknown>[] = [
  row({
    action: 'creates a draft',
    allowed: 'REP+',
    arrange: nothing,
    attempt: ({ client, newsroom }) => client.post('articles', newsroom.storyData(), DRAFT),
  }),
  row({
    action: 'creates a story without saying draft=true',
    allowed: 'REP+',
    arrange: nothing,
    attempt: ({ client, newsroom }) => client.post('articles', newsroom.storyData()),
    isDone: (answer) => answer.status === 201 && answer.json?.doc?._status === 'draft',
  }),
  row({
    action: 'creates a published story',
    allowed: 'P+',
    arrange: nothing,
    attempt: ({ client, newsroom }) =>
      client.post('articles', { ...newsroom.storyData(), _status: 'published' }),
    isDone: (answer) => answer.status === 201 && answer.json?.doc?._status === 'published',
  }),
  row({
    action: 'saves a draft of their own',
    allowed: 'REP+',
    arrange: own,
    attempt: ({ client, subject }) => client.patch(at(subject), text(), DRAFT),
  }),
  row({
    action: 'saves an unpublished story of their own',
    allowed: 'REP+',
    arrange: own,
    attempt: ({ client, subject }) => client.patch(at(subject), text()),
  }),
  row({
    action: 'autosaves a draft of their own',
    allowed: 'REP+',
    arrange: own,
    attempt: ({ client, subject }) =>
      client.patch(at(subject), text(), { query: 'draft=true&autosave=true' }),
  }),
  row({
    action: 'saves the draft of another',
    allowed: 'EP+',
    arrange: others,
    attempt: ({ client, subject }) => client.patch(at(subject), text(), DRAFT),
  }),
  row({
    action: 'saves the unpublished story of another',
    allowed: 'EP+',
    arrange: others,
    attempt: ({ client, subject }) => client.patch(at(subject), text()),
  }),
  row({
    action: 'moves the story of another to the stage "legal"',
    allowed: 'EP+',
    arrange: others,
    attempt: ({ client, subject }) => client.patch(at(subject), { stage: 'legal' }, DRAFT),
    isDone: (answer) => answer.json?.doc?.stage === 'legal',
  }),
  row({
    action: 'moves an own story to the stage "ready"',
    allowed: 'EP+',
    arrange: own,
    attempt: ({ client, subject }) => client.patch(at(subject), { stage: 'ready' }, DRAFT),
  }),
  row({
    action: 'changes a live story of their own',
    allowed: 'P+',
    arrange: ownLive,
    attempt: ({ client, subject }) => client.patch(at(subject), text()),
  }),
  row({
    action: 'changes a live story of another',
    allowed: 'P+',
    arrange: live,
    attempt: ({ client, subject }) => client.patch(at(subject), text()),
  }),
  row({
    action: 'publishes the newer draft of a live story',
    allowed: 'P+',
    arrange: liveWithNewerDraft,
    attempt: ({ client, subject }) => client.patch(at(subject), { ...text(), _status: 'published' }),
  }),
  row({
    action: 'publishes a newer draft without saying so',
    allowed: '',
    arrange: liveWithNewerDraft,
    attempt: ({ client, subject }) => client.patch(at(subject), text()),
  }),
  row({
    action: 'drafts over a live story of their own',
    allowed: 'EP+',
    arrange: ownLive,
    attempt: ({ client, subject }) => client.patch(at(subject), text(), DRAFT),
  }),
  row({
    action: 'drafts over a live story',
    allowed: 'EP+',
    arrange: live,
    attempt: ({ client, subject }) => client.patch(at(subject), text(), DRAFT),
  }),
  row({
    action: 'publishes an own draft',
    allowed: 'P+',
    arrange: own,
    attempt: ({ client, subject }) => client.patch(at(subject), { _status: 'published' }),
    isDone: isStatus('published'),
  }),
  row({
    action: 'publishes an own draft through draft=true',
    allowed: 'P+',
    arrange: own,
    attempt: ({ client, subject }) => client.patch(at(subject), { _status: 'published' }, DRAFT),
    isDone: isStatus('published'),
  }),
  row({
    action: 'publishes the draft of another',
    allowed: 'P+',
    arrange: others,
    attempt: ({ client, subject }) => client.patch(at(subject), { _status: 'published' }),
    isDone: isStatus('published'),
  }),
  row({
    action: 'unpublishes a live story',
    allowed: 'P+',
    arrange: live,
    attempt: ({ client, subject }) => client.patch(at(subject), { _status: 'draft' }),
    isDone: isStatus('draft'),
  }),
  row({
    action: 'unpublishes a live story by a flag of the address',
    allowed: '',
    arrange: live,
    attempt: ({ client, subject }) => client.patch(at(subject), {}, { query: 'unpublishAllLocales=true' }),
    isDone: isStatus('draft'),
  }),
  row({
    action: 'takes a live story down',
    allowed: 'P+',
    arrange: live,
    attempt: ({ client, subject }) =>
      client.patch(at(subject), { takenDown: { reason: 'A court said so.' } }),
    isDone: isStatus('draft'),
  }),
  row({
    action: 'moves an own draft to the trash',
    allowed: 'REP+',
    arrange: own,
    attempt: ({ client, subject }) => client.patch(at(subject), { deletedAt: new Date().toISOString() }),
    isDone: isTrashed,
  }),
  row({
    action: 'moves the draft of another to the trash',
    allowed: 'EP+',
    arrange: others,
    attempt: ({ client, subject }) => client.patch(at(subject), { deletedAt: new Date().toISOString() }),
    isDone: isTrashed,
  }),
  row({
    action: 'moves a live story to the trash',
    allowed: 'P+',
    arrange: live,
    attempt: ({ client, subject }) => client.patch(at(subject), { deletedAt: new Date().toISOString() }),
    isDone: isTrashed,
  }),
  row({
    action: 'takes the story of another out of the trash',
    allowed: 'EP+',
    arrange: trashed,
    attempt: ({ client, subject }) => client.patch(at(subject), { deletedAt: null }, { query: 'trash=true' }),
    isDone: async (answer, { subject, newsroom }) =>
      answer.status < 300 && !(await newsroom.stored('articles', subject.id))?.deletedAt,
  }),
  row({
    action: 'deletes an own draft for good',
    allowed: 'P+',
    arrange: own,
    attempt: ({ client, subject }) => client.delete(at(subject)),
    isDone: isGone('articles'),
  }),
  row({
    action: 'deletes a live story for good',
    allowed: 'P+',
    arrange: live,
    attempt: ({ client, subject }) => client.delete(at(subject)),
    isDone: isGone('articles'),
  }),
  row({
    action: 'changes many stories with one call',
    allowed: '+',
    arrange: own,
    attempt: ({ client, subject }) =>
      client.patch('articles', { kicker: 'Bulk' }, { query: `draft=true&where[id][in]=${subject.id}` }),
    isDone: (answer) => answer.json?.docs?.[0]?.kicker === 'Bulk',
  }),
  row({
    action: 'deletes many stories with one call',
    allowed: '+',
    arrange: own,
    attempt: ({ client, subject }) => client.delete('articles', { query: `where[id][in]=${subject.id}` }),
    isDone: isGone('articles'),
  }),
  row({
    action: 'duplicates a draft',
    allowed: 'REP+',
    arrange: others,
    attempt: ({ client, subject }) => client.post(`articles/${subject.id}/duplicate`),
    isDone: (answer) => answer.status < 300 && answer.json?.doc?._status === 'draft',
  }),
  row({
    action: 'duplicates a live story as a draft',
    allowed: 'REP+',
    arrange: live,
    attempt: ({ client, subject }) => client.post(`articles/${subject.id}/duplicate`),
    isDone: (answer) => answer.status < 300 && answer.json?.doc?._status === 'draft',
  }),
  row({
    action: 'publishes by duplicating',
    allowed: 'P+',
    arrange: live,
    attempt: ({ client, subject }) =>
      client.post(
        `articles/${subject.id}/duplicate`,
        { _status: 'published', slug: aWord('copy-') },
        { query: 'draft=false' },
      ),
    isDone: (answer) => answer.status < 300 && answer.json?.doc?._status === 'published',
  }),
  row({
    action: 'restores an old version of an own draft',
    allowed: 'REP+',
    arrange: own,
    attempt: async ({ client, subject, newsroom }) =>
      client.post(`articles/versions/${await oldestVersionOf(newsroom, subject)}`, undefined, DRAFT),
  }),
  row({
    action: 'restores an old version of a live story as a draft',
    allowed: 'EP+',
    arrange: live,
    attempt: async ({ client, subject, newsroom }) =>
      client.post(`articles/versions/${await oldestVersionOf(newsroom, subject)}`, undefined, DRAFT),
    isDone: isStatus('published'),
  }),
  row({
    action: 'restores an old version of a live story by the button that does not say "as a draft"',
    allowed: 'EP+',
    arrange: live,
    attempt: async ({ client, subject, newsroom }) =>
      client.post(`articles/versions/${await oldestVersionOf(newsroom, subject)}`, undefined, {
        query: 'draft=false',
      }),
    isDone: isStatus('published'),
  }),
  row({
    action: 'sets when a story is due',
    allowed: 'EP+',
    arrange: own,
    attempt: ({ client, subject }) => client.patch(at(subject), { due: '2026-03-13T09:00:00.000Z' }, DRAFT),
    isDone: (answer) => answer.json?.doc?.due === '2026-03-13T09:00:00.000Z',
  }),
  row({
    action: 'assigns a story',
    allowed: 'EP+',
    arrange: own,
    attempt: ({ client, subject, newsroom }) =>
      client.patch(at(subject), { assignee: newsroom.people.editor.id }, DRAFT),
    isDone: (answer, { newsroom }) => answer.json?.doc?.assignee === newsroom.people.editor.id,
  }),
]

const oldestVersionOf = async ({ payload }: Newsroom, { id }: { id: string }): Promise<string> => {
  const { docs } = await payload.findVersions({
    collection: 'articles',
    where: { parent: { equals: id } },
    sort: 'createdAt',
    limit: 1,
    depth: 0,
    overrideAccess: true,
  })
  return String(docs[0]?.id)
}

const upload = async (client: StaffClient): Promise<Answer> => {
  const form = new FormData()
  form.set('_payload', JSON.stringify({ alt: 'A quay.' }))
  form.set(
    'file',
    new Blob([new Uint8Array(await aPicture({ notes: false }))], { type: 'image/jpeg' }),
    'quay.jpg',
  )
  return client.post('photos', undefined, { raw: form })
}
const ownPhoto = (newsroom: Newsroom, person: Person | null) =>
  newsroom.aPhoto({}, { by: person?.role ?? 'anotherReporter' })
const othersPhoto = (newsroom: Newsroom) =>
  newsroom.aPhoto({ alt: `Nobody sees ${aWord()}` }, { by: 'anotherReporter' })

const photos: Row<unknown>[] = [
  row({
    action: 'uploads a photo',
    allowed: 'REP+',
    arrange: nothing,
    attempt: ({ client }) => upload(client),
  }),
  row({
    action: 'reads a photo that nothing published shows',
    allowed: 'REPF+',
    arrange: othersPhoto,
    attempt: ({ client, subject }) => client.get(`photos/${subject.id}`),
    isDone: (answer, { subject }) => answer.status === 200 && answer.text.includes(String(subject.alt)),
  }),
  row({
    action: 'fetches the file of a photo that nothing published shows',
    allowed: 'REPF+',
    arrange: othersPhoto,
    attempt: ({ client, subject }) => client.get(`photos/file/${subject.filename}`),
  }),
  row({
    action: 'edits a photo of their own',
    allowed: 'REP+',
    arrange: async (newsroom, person) =>
      person?.role === 'fundraiser' ? othersPhoto(newsroom) : ownPhoto(newsroom, person),
    attempt: ({ client, subject }) => client.patch(`photos/${subject.id}`, { alt: 'New.' }),
  }),
  row({
    action: 'edits the photo of another',
    allowed: 'EP+',
    arrange: othersPhoto,
    attempt: ({ client, subject }) => client.patch(`photos/${subject.id}`, { alt: 'New.' }),
  }),
  row({
    action: 'deletes the photo of another for good',
    allowed: 'P+',
    arrange: othersPhoto,
    attempt: ({ client, subject }) => client.delete(`photos/${subject.id}`),
    isDone: isGone('photos'),
  }),
  row({
    action: 'makes a photo public by hand',
    allowed: '',
    arrange: othersPhoto,
    attempt: ({ client, subject }) => client.patch(`photos/${subject.id}`, { publicIn: ['articles:1'] }),
    isDone: async (_, { subject, newsroom }) =>
      ((await newsroom.stored('photos', subject.id))?.publicIn as unknown[]).length > 0,
  }),
]

const aUser = ({ payload }: Newsroom) =>
  payload.create({
    collection: 'users',
    data: {
      email: `${aWord()}@newsroom.example`,
      name: 'Somebody',
      role: 'reporter',
      password: 'a-password-for-tests',
    },
    overrideAccess: true,
  })

const users: Row<unknown>[] = [
  row({
    action: 'reads the names of staff',
    allowed: 'REPF+',
    arrange: nothing,
    attempt: ({ client }) => client.get('users'),
    isDone: (answer) => answer.status === 200 && answer.text.includes('The anotherReporter'),
  }),
  row({
    action: 'reads the address of another',
    allowed: '+',
    arrange: nothing,
    attempt: ({ client }) => client.get('users', { query: 'limit=100&depth=2' }),
    isDone: (answer) => answer.text.includes('anotherreporter@newsroom.example'),
  }),
  row({
    action: 'reads of another more than id, name and role',
    allowed: '+',
    arrange: nothing,
    attempt: ({ client }) => client.get('users', { query: 'where[name][equals]=The anotherReporter' }),
    isDone: ({ json }) =>
      Object.keys(json?.docs?.[0] ?? {}).some((field) => !['id', 'name', 'role'].includes(field)),
  }),
  row({
    action: 'finds a person by the address',
    allowed: '+',
    arrange: nothing,
    attempt: ({ client }) =>
      client.get('users', { query: 'where[email][equals]=anotherreporter@newsroom.example' }),
    isDone: (answer) => answer.json?.totalDocs === 1,
  }),
  row({
    action: 'creates an account',
    allowed: '+',
    arrange: nothing,
    attempt: ({ client }) =>
      client.post('users', {
        email: `${aWord()}@newsroom.example`,
        name: 'New',
        role: 'admin',
        password: 'a-password-for-tests',
      }),
  }),
  row({
    action: 'changes a role',
    allowed: '+',
    arrange: aUser,
    attempt: ({ client, subject }) => client.patch(`users/${subject.id}`, { role: 'publisher' }),
    isDone: async (_, { subject, newsroom }) =>
      (await newsroom.stored('users', subject.id))?.role === 'publisher',
  }),
  row({
    action: 'makes themselves an admin',
    allowed: '+',
    arrange: (newsroom, person) => Promise.resolve(person ?? newsroom.people.reporter),
    attempt: ({ client, subject }) => client.patch(`users/${subject.id}`, { role: 'admin' }),
    isDone: async (_, { subject, newsroom }) =>
      (await newsroom.stored('users', subject.id))?.role === 'admin',
  }),
  row({
    action: 'deletes an account',
    allowed: '+',
    arrange: aUser,
    attempt: ({ client, subject }) => client.delete(`users/${subject.id}`),
    isDone: isGone('users'),
  }),
  row({
    action: 'unlocks an account',
    allowed: '+',
    arrange: aUser,
    attempt: ({ client, subject }) => client.post('users/unlock', { email: subject.email }),
  }),
]

const anAppealData = () => ({
  title: aWord(),
  language: 'en',
  slots: ['banner'],
  heading: `Before you go ${aWord()}`,
  button: 'Continue',
  target: '/support',
  frequency: 'monthly',
  currency: 'EUR',
})
const aDraftAppeal = ({ payload, people }: Newsroom) =>
  payload.create({
    collection: 'appeals',
    data: anAppealData() as never,
    draft: true,
    user: people.fundraiser,
    depth: 0,
    overrideAccess: true,
  })

const house: Row<unknown>[] = [
  row({
    action: 'reads the desks',
    allowed: 'REP+',
    arrange: nothing,
    attempt: ({ client }) => client.get('desks'),
    isDone: (answer) => answer.status === 200,
  }),
  row({
    action: 'creates a desk',
    allowed: '+',
    arrange: nothing,
    attempt: ({ client }) => client.post('desks', { name: aWord('Desk ') }),
  }),
  row({
    action: 'reads the settings',
    allowed: 'REPF+',
    arrange: nothing,
    attempt: ({ client }) => client.get('globals/site-settings'),
  }),
  row({
    action: 'changes the settings',
    allowed: '+',
    arrange: nothing,
    attempt: ({ client }) => client.post('globals/site-settings', { address: aWord() }),
  }),
  row({
    action: 'changes the front page',
    allowed: 'P+',
    arrange: nothing,
    attempt: ({ client }) => client.post('globals/front-page', { editions: [], _status: 'published' }),
  }),
  row({
    action: 'reads an unpublished appeal',
    allowed: 'REPF+',
    arrange: aDraftAppeal,
    attempt: ({ client, subject }) => client.get(`appeals/${subject.id}`),
    isDone: (answer, { subject }) => answer.text.includes(String(subject.heading)),
  }),
  row({
    action: 'creates a published appeal',
    allowed: 'F+',
    arrange: nothing,
    attempt: ({ client }) => client.post('appeals', { ...anAppealData(), _status: 'published' }),
  }),
  row({
    action: 'changes an appeal',
    allowed: 'F+',
    arrange: aDraftAppeal,
    attempt: ({ client, subject }) => client.patch(`appeals/${subject.id}`, { button: 'Give' }),
  }),
  row({
    action: 'deletes an appeal',
    allowed: 'F+',
    arrange: aDraftAppeal,
    attempt: ({ client, subject }) => client.delete(`appeals/${subject.id}`),
    isDone: isGone('appeals'),
  }),
  row({
    action: 'creates a section',
    allowed: 'P+',
    arrange: nothing,
    attempt: ({ client }) => client.post('sections', { name: 'New', slug: aWord('s-'), language: 'en' }),
  }),
  row({
    action: 'creates a topic',
    allowed: 'EP+',
    arrange: nothing,
    attempt: ({ client }) => client.post('topics', { name: 'New', slug: aWord('t-'), language: 'en' }),
  }),
  row({
    action: 'creates an author',
    allowed: 'EP+',
    arrange: nothing,
    attempt: ({ client }) => client.post('authors', { name: 'New', slug: aWord('a-'), language: 'en' }),
  }),
  row({
    action: 'creates a page',
    allowed: 'P+',
    arrange: nothing,
    attempt: ({ client }) =>
      client.post('pages', { title: 'New', slug: aWord('p-'), language: 'en', body: aBody('Words.') }),
  }),
  row({
    action: 'creates a redirect',
    allowed: 'P+',
    arrange: nothing,
    attempt: ({ client }) => client.post('redirects', { from: `/${aWord()}`, to: '/support' }),
  }),
  row({
    action: 'reads redirects',
    allowed: 'P+',
    arrange: nothing,
    attempt: ({ client }) => client.get('redirects'),
    isDone: (answer) => answer.status === 200,
  }),
  row({
    action: 'reads the outbox',
    allowed: '+',
    arrange: nothing,
    attempt: ({ client }) => client.get('outbox'),
  }),
  row({
    action: 'writes into the outbox',
    allowed: '',
    arrange: nothing,
    attempt: ({ client }) => client.post('outbox', { kind: 'feed', tags: ['front'] }),
  }),
]

export const MATRIX: readonly Row<unknown>[] = [...reading, ...writing, ...photos, ...users, ...house]
export { isMarked }
