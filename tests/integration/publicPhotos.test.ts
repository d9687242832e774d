import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aNewsroom } from './aNewsroom'
import type { Newsroom } from './aNewsroom'
import { fieldsAtFault } from './restClient'

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await aNewsroom()
})
afterAll(() => newsroom.close())

const trash = (id: string) =>
  newsroom.as('publisher').patch(`photos/${id}`, { deletedAt: new Date().toISOString() })

/** As the button "Restore" of the admin does it. */
const restore = (who: 'reporter' | 'editor' | 'publisher', id: string) =>
  newsroom
    .as(who)
    .patch(
      'photos',
      { deletedAt: null },
      { query: `trash=true&where[and][0][id][equals]=${id}&where[and][1][deletedAt][exists]=true` },
    )

describe('a photo of a live story in the trash', () => {
  const aTrashedPhoto = async () => {
    const photo = await newsroom.aPhoto({}, { by: 'reporter' })
    await newsroom.aLiveStory({ leadPhoto: photo.id })
    const { media } = await import('@dateline/cms/content-api/endpoints/media')
    const { anonymous } = newsroom.rest
    const look = async () => ({
      row: (await anonymous.get(`photos/${photo.id}`, { query: 'trash=true' })).status,
      file: (await anonymous.get(`photos/file/${photo.filename}`)).status,
      listed: (await anonymous.get('photos', { query: 'trash=true&limit=100' })).json?.docs?.some(
        ({ id }) => id === photo.id,
      ),
      master: (await media(new Request(`http://x/media/${photo.name}`), newsroom.payload)).status,
    })
    expect(await look()).toEqual({ row: 200, file: 200, listed: true, master: 200 })
    expect((await trash(photo.id)).status).toBe(200)
    return { photo, look }
  }

  it('is nowhere to be seen by readers, and there for staff', async () => {
    const { photo, look } = await aTrashedPhoto()
    expect(await look()).toEqual({ row: 404, file: 403, listed: false, master: 404 })
    expect((await newsroom.as('editor').get(`photos/${photo.id}`, { query: 'trash=true' })).status).toBe(200)
  })

  it('comes back by a publisher, and the pages that stand without it are told', async () => {
    const { photo, look } = await aTrashedPhoto()
    for (const who of ['reporter', 'editor'] as const) {
      const answer = await restore(who, photo.id)
      expect(answer.status).toBe(400)
      expect(answer.text).toContain('Ask a publisher')
    }
    expect((await look()).file).toBe(403)
    expect(await newsroom.announcedBy(() => restore('publisher', photo.id))).toEqual([[`photo:${photo.id}`]])
    expect((await look()).file).toBe(200)
  })

  it('comes back by whoever uploaded it when no reader saw it', async () => {
    const photo = await newsroom.aPhoto({}, { by: 'reporter' })
    await trash(photo.id)
    expect((await restore('reporter', photo.id)).status).toBe(200)
  })
})

describe('the words of a photo', () => {
  it.each(['alt', 'caption', 'credit'])('stay while something published shows it: %s', async (field) => {
    const photo = await newsroom.aPhoto({}, { by: 'reporter' })
    const story = await newsroom.aLiveStory({ leadPhoto: photo.id })
    const save = (value: unknown) => newsroom.as('reporter').patch(`photos/${photo.id}`, { [field]: value })
    for (const value of ['', '  ', null]) {
      const answer = await save(value)
      expect(answer.status, answer.text).toBe(400)
      expect(fieldsAtFault(answer)).toEqual([field])
    }
    expect((await save('Other words.')).status).toBe(200)
    await newsroom.as('publisher').patch(`articles/${story.id}`, { _status: 'draft' })
    expect((await save('')).status).toBe(200)
  })

  it('may be added, and one that was always empty may stay so', async () => {
    const photo = await newsroom.aPhoto({ caption: '' }, { by: 'reporter' })
    await newsroom.aLiveStory({ leadPhoto: photo.id, leadCaption: 'Of this story.' })
    const answer = await newsroom
      .as('reporter')
      .patch(`photos/${photo.id}`, { caption: '', alt: 'Other words.' })
    expect(answer.status, answer.text).toBe(200)
  })

  it.each(['alt', 'credit'])('are asked for when an author shows it as a portrait: %s', async (field) => {
    const bare = await newsroom.aPhoto({ [field]: '' })
    const author = await newsroom.anAuthor()
    const refused = await newsroom.as('editor').patch(`authors/${author.id}`, { portrait: bare.id })
    expect(refused.status, refused.text).toBe(400)
    expect(fieldsAtFault(refused)).toEqual(['portrait'])
    expect((await newsroom.stored('photos', bare.id))?.publicIn).toEqual([])
    const fine = await newsroom.as('editor').patch(`authors/${author.id}`, { portrait: newsroom.photo.id })
    expect(fine.status, fine.text).toBe(200)
  })
})
