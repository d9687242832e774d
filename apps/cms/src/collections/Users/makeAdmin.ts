import { randomBytes } from 'node:crypto'
import type { Payload } from 'payload'
import { z } from 'zod'
import { USERS } from '../slugs'

export const MIN_PASSWORD_LENGTH = 12

const admin = z.object({
  email: z.email('--email: this is no mail address.').transform((email) => email.toLowerCase()),
  name: z.string().trim().min(1, '--name: a name is needed.').max(120, '--name: at most 120 characters.'),
  password: z.string().min(MIN_PASSWORD_LENGTH, `--password: at least ${MIN_PASSWORD_LENGTH} characters.`),
})
export type NewAdmin = z.input<typeof admin>

export const makePassword = (): string => randomBytes(15).toString('base64url')

/**
 * Makes an account with the role admin.
 * @throws Error for the person at the keyboard: what is wrong with which value
 */
export const makeAdmin = async (payload: Payload, wanted: NewAdmin): Promise<{ email: string }> => {
  const checked = admin.safeParse(wanted)
  if (!checked.success) throw new Error(checked.error.issues.map(({ message }) => message).join('\n'))
  const { email, name, password } = checked.data
  // Whoever may run commands on this machine with the key of the database may do this.
  const same = await payload.count({
    collection: USERS,
    where: { email: { equals: email } },
    overrideAccess: true,
  })
  if (same.totalDocs > 0) throw new Error(`--email: there is an account for ${email} already.`)
  await payload.create({
    collection: USERS,
    data: { email, name, password, role: 'admin', isDemo: false },
    overrideAccess: true,
  })
  return { email }
}
