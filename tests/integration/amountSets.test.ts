import { afterAll, beforeAll, expect, it } from 'vitest'
import { aNewsroom } from './aNewsroom'
import type { Newsroom } from './aNewsroom'

let newsroom: Newsroom
beforeAll(async () => {
  newsroom = await aNewsroom()
})
afterAll(() => newsroom.close())

it('an amount set shows readers its amounts, and its name to staff alone', async () => {
  const currencies = [{ currency: 'EUR', monthly: [250, 500], min: 250, default: 500 }]
  const made = await newsroom.as('fundraiser').post('amount-sets', { name: 'Winter, test B', currencies })
  expect(made.status, made.text).toBe(201)
  const path = `amount-sets/${made.json?.doc?.id}`
  const forReaders = await newsroom.rest.anonymous.get(path)
  expect(forReaders.json).toMatchObject({ currencies: [{ min: 250 }] })
  expect(forReaders.text).not.toContain('Winter')
  expect((await newsroom.rest.anonymous.get('amount-sets')).text).not.toContain('Winter')
  expect((await newsroom.as('reporter').get(path)).json).toMatchObject({ name: 'Winter, test B' })
})
