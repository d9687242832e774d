import { mailSubscribers } from '@dateline/cms/newsletter/mailSubscribers'
import type { SubscriberRow } from '@dateline/cms/newsletter/subscriberRows'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { aNewsroom, aWord, CMS_URL } from './aNewsroom'
import type { Newsroom, Who } from './aNewsroom'
import { readAnswer } from './restClient'

const TOKEN = 'a-token-of-the-reader-site'
const SITE_URL = 'https://courier.example'

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await aNewsroom({ environment: { READER_TOKEN: TOKEN } })
  await newsroom.payload.updateGlobal({
    slug: 'site-settings',
    overrideAccess: true,
    data: {
      editions: [
        { language: 'en', name: 'The Courier' },
        { language: 'ru', name: 'Курьер' },
      ],
    },
  })
})
afterAll(() => newsroom.close())
beforeEach(() => rows().deleteMany({}))

const rows = () => newsroom.db.collection<SubscriberRow>('subscribers')
const stored = (email: string) => rows().findOne({ email })

type Step = '' | '/confirm' | '/end'
const routes = {
  '': () => import('@dateline/cms/app/(intake)/api/intake/v1/subscriptions/route'),
  '/confirm': () => import('@dateline/cms/app/(intake)/api/intake/v1/subscriptions/confirm/route'),
  '/end': () => import('@dateline/cms/app/(intake)/api/intake/v1/subscriptions/end/route'),
}
const hand = async (step: Step, body: unknown, token = TOKEN) => {
  const { POST } = await routes[step]()
  const text = JSON.stringify(body)
  const headers = { authorization: `Bearer ${token}`, 'content-length': String(Buffer.byteLength(text)) }
  const address = `${CMS_URL}/api/intake/v1/subscriptions${step}`
  return readAnswer(await POST(new Request(address, { method: 'POST', headers, body: text })))
}
const anAddress = (): string => `${aWord('reader')}@example.org`

type Mail = { to: string; subject: string; text: string; headers: Record<string, string> }
/** What the worker writes now. */
const mails = async (isBroken = false): Promise<Mail[]> => {
  const sent: Mail[] = []
  const send = (mail: unknown): Promise<void> => {
    sent.push(mail as Mail)
    return isBroken ? Promise.reject(new Error('no mail server')) : Promise.resolve()
  }
  const { payload, db } = newsroom
  await mailSubscribers({ payload, db, siteUrl: SITE_URL, send, onError: () => undefined })
  return sent
}
const tokenIn = (mail: Mail | undefined, step: 'confirm' | 'unsubscribe'): string =>
  new RegExp(`/newsletter/${step}\\?token=([\\w-]+)`).exec(mail?.text ?? '')?.[1] ?? ''

describe('somebody who asks for the newsletter', () => {
  it('gets a mail with a link, and is a subscriber once that is confirmed', async () => {
    const email = anAddress()
    expect((await hand('', { email })).status).toBe(204)
    const [mail, ...others] = await mails()
    expect(others).toEqual([])
    expect(mail).toMatchObject({ to: email, subject: 'Please confirm: the newsletter of The Courier' })
    expect((await stored(email))?.state).toBe('asked')
    const token = tokenIn(mail, 'confirm')
    expect((await hand('/confirm', { token })).status).toBe(204)
    expect(await stored(email)).toMatchObject({ state: 'confirmed', confirmedAt: expect.any(Date) as Date })
    expect((await hand('/confirm', { token })).status, 'a second press says the same').toBe(204)
    expect((await mails()).map(({ subject }) => subject)).toEqual([
      'You are subscribed: the newsletter of The Courier',
    ])
    expect(await mails()).toEqual([])
  })

  it('is written to in the language of the page, with what programs unsubscribe by', async () => {
    await hand('', { email: anAddress(), language: 'ru' })
    const [mail] = await mails()
    expect(mail?.subject).toContain('рассылка «Курьер»')
    const leave = `${SITE_URL}/ru/newsletter/unsubscribe?token=${tokenIn(mail, 'unsubscribe')}`
    expect(mail?.headers).toEqual({
      'List-Unsubscribe': `<${leave}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    })
  })

  it('is answered the same whether or not the address is known, and gets no second mail soon', async () => {
    const email = anAddress()
    const answers = [await hand('', { email })]
    await mails()
    answers.push(await hand('', { email }), await hand('', { email: email.toUpperCase() }))
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1)
    expect(await mails()).toEqual([])
    expect(await rows().countDocuments()).toBe(1)
    await rows().updateOne({ email }, { $set: { mailedAt: new Date(Date.now() - 3_700_000) } })
    await hand('', { email })
    expect(await mails()).toHaveLength(1)
  })

  it('who is a subscriber already gets no mail', async () => {
    const email = anAddress()
    await hand('', { email })
    await hand('/confirm', { token: tokenIn((await mails())[0], 'confirm') })
    await mails()
    await rows().updateOne({ email }, { $set: { mailedAt: new Date(0) } })
    await hand('', { email })
    expect(await mails()).toEqual([])
    expect((await stored(email))?.state).toBe('confirmed')
  })

  it('has one row, however often the form is sent at once', async () => {
    const email = anAddress()
    const answers = await Promise.all(Array.from({ length: 8 }, () => hand('', { email })))
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(204))
    expect(await rows().countDocuments({ email })).toBe(1)
  })

  it.each([
    [{ email: 'marta' }, 'email'],
    [{}, 'email'],
    [{ email: `${'a'.repeat(250)}@example.org` }, 'email'],
    [{ email: 'a@example.org', language: 'fr' }, 'language'],
    [{ email: { $ne: null } }, 'email'],
  ])('with %j is told which field is wrong', async (body, field) => {
    const answer = await hand('', body)
    expect([answer.status, answer.json?.field]).toEqual([400, field])
    expect(await rows().countDocuments()).toBe(0)
  })
})

describe('a mail', () => {
  it('that did not go is tried again, and not at once', async () => {
    const email = anAddress()
    await hand('', { email })
    expect(await mails(true)).toHaveLength(1)
    expect(await mails()).toEqual([])
    await rows().updateOne({ email }, { $set: { mailUntil: new Date(0) } })
    expect(await mails()).toHaveLength(1)
  })

  it('leaves no token in the database', async () => {
    const email = anAddress()
    await hand('', { email })
    const [mail] = await mails()
    const row = JSON.stringify(await stored(email))
    expect(row).toContain('tokenHash')
    for (const step of ['confirm', 'unsubscribe'] as const) {
      expect(tokenIn(mail, step).length).toBeGreaterThan(20)
      expect(row).not.toContain(tokenIn(mail, step))
    }
  })

  it('has a link that ends, and that a newer mail replaces', async () => {
    const email = anAddress()
    await hand('', { email })
    const first = tokenIn((await mails())[0], 'confirm')
    await rows().updateOne({ email }, { $set: { mailedAt: new Date(0) } })
    await hand('', { email })
    const second = tokenIn((await mails())[0], 'confirm')
    expect((await hand('/confirm', { token: first })).status).toBe(404)
    await rows().updateOne({ email }, { $set: { tokenUntil: new Date(Date.now() - 1000) } })
    expect((await hand('/confirm', { token: second })).status).toBe(404)
    await rows().updateOne({ email }, { $set: { tokenUntil: new Date(Date.now() + 60_000) } })
    expect((await hand('/confirm', { token: second })).status).toBe(204)
  })
})

describe('somebody who leaves', () => {
  it('is deleted, and says it twice without harm', async () => {
    const [email, other] = [anAddress(), anAddress()]
    await hand('', { email })
    const token = tokenIn((await mails())[0], 'unsubscribe')
    await hand('', { email: other })
    expect((await hand('/end', { token })).status).toBe(204)
    expect(await stored(email)).toBeNull()
    expect(await stored(other)).not.toBeNull()
    expect((await hand('/end', { token })).status).toBe(204)
  })

  it('is nobody else: a changed token ends nothing', async () => {
    const email = anAddress()
    await hand('', { email })
    const token = tokenIn((await mails())[0], 'unsubscribe')
    expect((await hand('/end', { token: `${token.slice(0, -2)}xx` })).status).toBe(404)
    expect(await stored(email)).not.toBeNull()
  })
})

describe('who may', () => {
  it('hand in: the reader site alone', async () => {
    const email = anAddress()
    for (const step of ['', '/confirm', '/end'] as const)
      expect((await hand(step, { email }, 'another-token')).status).toBe(401)
    expect(await rows().countDocuments()).toBe(0)
  })

  it.each<[Who, boolean]>([
    ['anonymous', false],
    ['reporter', false],
    ['editor', false],
    ['fundraiser', false],
    ['publisher', true],
    ['admin', true],
  ])('see who subscribed: %s %s', async (who, may) => {
    const email = anAddress()
    await hand('', { email })
    await mails()
    const client = newsroom.as(who)
    const list = await client.get('subscribers', { query: `where[email][equals]=${email}` })
    expect(list.text.includes(email)).toBe(may)
    expect(list.text).not.toContain('tokenHash')
    const id = String((await stored(email))?._id)
    expect((await client.get(`subscribers/${id}`)).status === 200).toBe(may)
    const written = await client.post('subscribers', {
      email: anAddress(),
      language: 'en',
      state: 'confirmed',
    })
    expect(written.status).toBe(403)
    expect((await client.patch(`subscribers/${id}`, { state: 'confirmed' })).status).toBe(403)
    expect((await client.delete(`subscribers/${id}`)).status === 200).toBe(may)
    expect((await stored(email)) === null).toBe(may)
  })
})
