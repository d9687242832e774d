import { randomBytes } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import type { EmailAdapter, SendEmailOptions } from 'payload'

type Options = {
  /** `smtp://` or `smtps://`; without it mail is written to `directory`. */
  smtpUrl?: string | undefined
  directory: string
  from: { name: string; address: string }
}

/** Where a mail went. */
export type MailReceipt = { to: 'smtp'; messageId: string } | { to: 'file'; path: string }

type Send = (message: SendEmailOptions) => Promise<MailReceipt>

const bySmtp = (smtpUrl: string): Send => {
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
  })
  return async (message) => {
    const { messageId } = await transport.sendMail(message)
    return { to: 'smtp', messageId }
  }
}

/** Each mail is one whole .eml file: it is written beside its name first, so that nobody reads half of one. */
const byFile = (directory: string): Send => {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
  return async (message) => {
    const { message: bytes } = await transport.sendMail(message)
    await mkdir(directory, { recursive: true, mode: 0o700 })
    const name = `${new Date().toISOString().replaceAll(':', '-')}-${randomBytes(4).toString('hex')}.eml`
    const path = join(directory, name)
    await writeFile(`${path}.part`, bytes as Buffer, { mode: 0o600 })
    await rename(`${path}.part`, path)
    return { to: 'file', path }
  }
}

/** Payload's mail: by SMTP where an address of a server is given, into files where none is. */
export const fileOrSmtpAdapter =
  ({ smtpUrl, directory, from }: Options): EmailAdapter<MailReceipt> =>
  () => {
    const send = smtpUrl === undefined ? byFile(directory) : bySmtp(smtpUrl)
    return {
      name: smtpUrl === undefined ? 'file' : 'smtp',
      defaultFromAddress: from.address,
      defaultFromName: from.name,
      sendEmail: (message) => send({ ...message, from: message.from ?? from }),
    }
  }
