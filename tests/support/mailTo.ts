import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { readTestEnvironment } from '../env'

/** The text of a mail as it was written into its file: undoes what a mail does to long lines and foreign letters. */
const readable = (mail: string): string => {
  const bytes = mail
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}

/** Waits for the mails to an address of which one has these words. @returns that one */
export const mailTo = async (address: string, words: string): Promise<string> => {
  const folder = join(readTestEnvironment().dataDir, 'mail')
  let found: string | undefined
  await expect
    .poll(
      async () => {
        const names = await readdir(folder).catch(() => [])
        const mails = await Promise.all(
          names.filter((name) => name.endsWith('.eml')).map((name) => readFile(join(folder, name), 'latin1')),
        )
        found = mails
          .filter((mail) => mail.includes(`To: ${address}`))
          .map(readable)
          .find((mail) => mail.includes(words))
        return found !== undefined
      },
      { message: `a mail to ${address} with "${words}"`, timeout: 60_000 },
    )
    .toBe(true)
  return found ?? ''
}
