import { announceExpiries } from '@dateline/cms/publishing/announceExpiries'
import type { Article } from '@dateline/cms/payload-types'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aNewsroom } from './aNewsroom'
import type { Newsroom } from './aNewsroom'

let newsroom: Newsroom
let lead: Article
let second: Article

beforeAll(async () => {
  newsroom = await aNewsroom()
  lead = await newsroom.aLiveStory()
  second = await newsroom.aLiveStory()
})
beforeEach(() => newsroom.db.collection('told-expiries').deleteMany({}))
afterAll(() => newsroom.close())

const HOUR = 3_600_000
const inHours = (hours: number): string => new Date(Date.now() + hours * HOUR).toISOString()

const choose = async (edition: object, status = 'published') => {
  const answer = await newsroom
    .as('publisher')
    .post(
      'globals/front-page',
      { editions: [{ language: 'en', lead: lead.id, slots: [second.id], ...edition }], _status: status },
      status === 'draft' ? { query: 'draft=true' } : {},
    )
  expect(answer.status, answer.text).toBe(200)
  return answer
}
const announced = () => newsroom.announcedBy(() => announceExpiries(newsroom.payload))

describe('a place on the front page that is given for a time', () => {
  it('is told of once after its end, however many processes look', async () => {
    await choose({ pins: [{ story: second.id, until: inHours(-1) }] })
    const told = await newsroom.announcedBy(() =>
      Promise.all([1, 2, 3].map(() => announceExpiries(newsroom.payload))),
    )
    expect(told).toEqual([['front']])
    expect(await announced()).toEqual([])
  })

  it('is told of again when another one ends later', async () => {
    await choose({ pins: [{ story: second.id, until: inHours(-2) }] })
    expect(await announced()).toEqual([['front']])
    await choose({ pins: [{ story: lead.id, until: inHours(-1) }] })
    expect(await announced()).toEqual([['front']])
  })

  it('is not told of before, nor in a draft of the front page', async () => {
    await choose({ pins: [{ story: second.id, until: inHours(1) }] })
    expect(await announced()).toEqual([])
    await choose({ pins: [{ story: second.id, until: inHours(-1) }] }, 'draft')
    expect(await announced()).toEqual([])
  })

  it('takes its end with it when it is given to another story', async () => {
    const { json } = await choose({
      slots: [],
      pins: [
        { story: second.id, until: inHours(1) },
        { story: lead.id, until: inHours(1) },
      ],
    })
    const { editions } = json?.result as { editions: { pins: { story: string }[] }[] }
    expect(editions[0]?.pins.map(({ story }) => story)).toEqual([lead.id])
  })

  it('has an end that is a date', async () => {
    const answer = await newsroom.as('publisher').post('globals/front-page', {
      editions: [{ language: 'en', lead: lead.id, pins: [{ story: lead.id, until: 'soon' }] }],
      _status: 'published',
    })
    expect(answer.status).toBe(400)
    expect(answer.text).toContain('until')
  })
})
