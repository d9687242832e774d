import { ContentUnavailable } from '@dateline/content-client/contentUnavailable'
import { describe, expect, it } from 'vitest'
import { newsletterReceiver } from './receiveNewsletter'

const siteUrl = 'https://courier.example'
const OWN = { 'sec-fetch-site': 'same-origin' }
const TOKEN = 'a'.repeat(43)

type Refusal = { status: number | null }

const aReceiver = (refusal?: Refusal) => {
  const asked: unknown[] = []
  const clock = { now: 0 }
  const failures: unknown[] = []
  const take = (what: unknown): Promise<void> => {
    asked.push(what)
    if (refusal === undefined) return Promise.resolve()
    return Promise.reject(new ContentUnavailable({ address: 'cms', reason: 'no', ...refusal }))
  }
  const receiverOf = newsletterReceiver({
    intake: {
      subscribe: take,
      confirmSubscription: ({ token }) => take({ confirms: token }),
      endSubscription: ({ token }) => take({ ends: token }),
    },
    siteUrl,
    now: () => clock.now,
    onFailure: (error) => failures.push(error),
  })
  const post = (target: string, fields: Record<string, string> | string = '', headers: object = OWN) => {
    const [path = '', query = ''] = target.split('?')
    const body = new URLSearchParams(fields).toString()
    const receive = receiverOf(path)
    return receive === null
      ? null
      : receive({ query: new URLSearchParams(query), headers: { ...headers }, body })
  }
  return { post, asked, clock, failures }
}
const leads = (location: string) => ({ status: 303, location })

describe('the form of the newsletter', () => {
  it('is handed in, in the language of its page, and leads to a page that says so', async () => {
    const { post, asked } = aReceiver()
    expect(await post('/newsletter', { email: ' Marta@Example.ORG ' })).toEqual(leads('/newsletter/sent'))
    expect(await post('/ru/newsletter', { email: 'b@example.org', website: '' })).toEqual(
      leads('/ru/newsletter/sent'),
    )
    expect(asked).toEqual([{ email: 'marta@example.org' }, { email: 'b@example.org', language: 'ru' }])
  })

  it.each(['', 'marta', 'marta@', '@example.org', 'a b@example.org', 'a@example.org\r\nBcc: b@example.org'])(
    'is asked for again where the address is none: %j',
    async (email) => {
      const { post, asked } = aReceiver()
      expect(await post('/newsletter', { email })).toEqual(leads('/newsletter/invalid'))
      expect(asked).toEqual([])
    },
  )

  it('of another site is refused', async () => {
    const { post, asked } = aReceiver()
    const from = { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }
    expect(await post('/newsletter', { email: 'a@example.org' }, from)).toEqual({ status: 403 })
    expect(await post('/newsletter', { email: 'a@example.org' }, {})).toEqual({ status: 403 })
    expect(asked).toEqual([])
    expect(await post('/newsletter', { email: 'a@example.org' }, { origin: siteUrl })).toEqual(
      leads('/newsletter/sent'),
    )
  })

  it('tells a robot what it hopes for, and hands in nothing', async () => {
    const { post, asked } = aReceiver()
    const form = { email: 'a@example.org', website: 'https://spam.example' }
    expect(await post('/newsletter', form)).toEqual(leads('/newsletter/sent'))
    expect(asked).toEqual([])
  })

  it('is taken sixty times a minute', async () => {
    const { post, asked, clock } = aReceiver()
    for (let time = 0; time < 60; time += 1) await post('/newsletter', { email: 'a@example.org' })
    expect(await post('/newsletter', { email: 'a@example.org' })).toEqual(leads('/newsletter/later'))
    expect(asked).toHaveLength(60)
    clock.now = 60_000
    expect(await post('/newsletter', { email: 'a@example.org' })).toEqual(leads('/newsletter/sent'))
  })

  it('says "later" where the CMS is away, and "no such address" where it says that', async () => {
    const away = aReceiver({ status: null })
    expect(await away.post('/newsletter', { email: 'a@example.org' })).toEqual(leads('/newsletter/later'))
    expect(away.failures).toHaveLength(1)
    const refusing = aReceiver({ status: 400 })
    expect(await refusing.post('/newsletter', { email: 'a@example.org' })).toEqual(
      leads('/newsletter/invalid'),
    )
  })
})

describe('a link of a mail', () => {
  it('confirms and unsubscribes by the press of a button, from wherever it is pressed', async () => {
    const { post, asked } = aReceiver()
    expect(await post(`/newsletter/confirm?token=${TOKEN}`, '', {})).toEqual(leads('/newsletter/confirmed'))
    expect(await post(`/ru/newsletter/unsubscribe?token=${TOKEN}`, '', {})).toEqual(
      leads('/ru/newsletter/unsubscribed'),
    )
    expect(asked).toEqual([{ confirms: TOKEN }, { ends: TOKEN }])
  })

  it('unsubscribes without leading anywhere where a program presses it', async () => {
    const { post, asked } = aReceiver()
    const answer = await post(
      `/newsletter/unsubscribe?token=${TOKEN}`,
      { 'List-Unsubscribe': 'One-Click' },
      {},
    )
    expect(answer).toEqual({ status: 200, text: 'unsubscribed\n' })
    expect(asked).toEqual([{ ends: TOKEN }])
  })

  it.each(['', '?token=', '?token=short', `?token=${'a'.repeat(101)}`, `?token=${TOKEN}%00`])(
    'that is broken is said to be, without asking: %s',
    async (query) => {
      const { post, asked } = aReceiver()
      expect(await post(`/newsletter/confirm${query}`)).toEqual(leads('/newsletter/expired'))
      expect(asked).toEqual([])
    },
  )

  it('that is too old, or of somebody else, is said to be', async () => {
    const { post } = aReceiver({ status: 404 })
    expect(await post(`/newsletter/confirm?token=${TOKEN}`)).toEqual(leads('/newsletter/expired'))
  })
})

describe('other addresses', () => {
  it.each(['/', '/newsletter/sent', '/newsletter/', '/newsletters', '/ru/newsletter/x', '/2026/03/13/storm'])(
    'take no form: %s',
    (path) => {
      expect(aReceiver().post(path)).toBeNull()
    },
  )
})
