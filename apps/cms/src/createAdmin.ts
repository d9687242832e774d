import config from '@payload-config'
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { getPayload } from 'payload'
import { makeAdmin, makePassword, MIN_PASSWORD_LENGTH } from './collections/Users/makeAdmin'
import { env, requireRuntimeSecrets } from './env'

const HELP = `Makes an account with the role admin.
  --email     the address to log in with
  --name      the name that colleagues see
  --password  at least ${MIN_PASSWORD_LENGTH} characters; without it one is made up and printed
What is missing is asked for where somebody sits at the terminal.`

const OPTIONS = {
  email: { type: 'string' },
  name: { type: 'string' },
  password: { type: 'string' },
  help: { type: 'boolean' },
} as const

const ask = async (question: string): Promise<string> => {
  if (!process.stdin.isTTY) return ''
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  try {
    return await terminal.question(question)
  } finally {
    terminal.close()
  }
}

const run = async (): Promise<void> => {
  const { values } = parseArgs({ options: OPTIONS })
  if (values.help) return console.log(HELP)
  requireRuntimeSecrets()
  const email = values.email ?? (await ask('Mail address: '))
  const name = values.name ?? (await ask('Name: '))
  const password = values.password ?? makePassword()
  const payload = await getPayload({ config })
  try {
    const account = await makeAdmin(payload, { email, name, password })
    console.log(`The account ${account.email} can log in at ${env.CMS_URL}/admin`)
    if (values.password === undefined) console.log(`Its password, shown only now: ${password}`)
  } finally {
    await payload.destroy()
  }
}

try {
  await run()
  process.exit(0)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
