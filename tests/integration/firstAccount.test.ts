import { afterAll, beforeAll, expect, it } from 'vitest'
import { openNewsroomForTests } from './aNewsroom'

const SECRET = 'a-secret-for-the-setup'

let newsroom: Awaited<ReturnType<typeof openNewsroomForTests>>
beforeAll(async () => {
  newsroom = await openNewsroomForTests({ environment: { SETUP_SECRET: SECRET } })
})
afterAll(() => newsroom.close())

it('the first account, made with the setup secret, is an admin whatever it asks for, and the only one', async () => {
  const users = newsroom.db.collection('users')
  const { anonymous } = newsroom.rest
  const account = { name: 'Me', password: 'a-password-for-tests' }
  const headers = { 'x-setup-secret': SECRET }
  const register = (email: string, more: object, sent = {}) =>
    anonymous.post('users/first-register', { ...account, email, ...more }, sent)

  expect((await register('none@newsroom.example', {})).status).toBe(403)
  const first = await register('first@newsroom.example', { role: 'reporter' }, { headers })
  expect(first.status, first.text).toBe(200)
  expect(await users.findOne({ email: 'first@newsroom.example' })).toMatchObject({ role: 'admin' })
  expect((await register('second@newsroom.example', {}, { headers })).status).toBe(403)
  expect(
    (await anonymous.post('users', { ...account, email: 'third@newsroom.example' }, { headers })).status,
  ).toBe(403)
  expect(await users.countDocuments()).toBe(1)
})
