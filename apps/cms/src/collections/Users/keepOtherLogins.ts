import type { CollectionAfterLoginHook, TypeWithID } from 'payload'
import { mongooseOf, sessionOf } from '../../database/sessionOf'
import { USERS } from '../slugs'

type Login = { id: string; expiresAt: Date | string }
type Person = TypeWithID & { sessions?: Login[] | null }

/**
 * Payload reads an account before it checks the password, and writes all of its logins back afterwards: whoever logged in
 * meanwhile, on a phone for example, would be thrown out. What was committed meanwhile is put beside the new login.
 */
export const keepOtherLogins: CollectionAfterLoginHook = async ({ req, user }) => {
  const person = user as Person
  const own = person.sessions?.at(-1)
  const accounts = mongooseOf(req).collections[USERS]
  if (own === undefined || accounts === undefined) return
  // Beside the transaction on purpose: within it only what Payload wrote back is seen.
  const committed = await accounts.findById(person.id, { sessions: 1 }).lean<Person>()
  const now = new Date()
  const sessions = [...(committed?.sessions ?? []).filter(({ expiresAt }) => new Date(expiresAt) > now), own]
  await accounts.updateOne(
    { _id: person.id },
    { $set: { sessions } },
    {
      session: await sessionOf(req),
      timestamps: false,
    },
  )
}
