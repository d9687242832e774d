import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Payload } from 'payload'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fileOrSmtpAdapter } from './fileOrSmtpAdapter'

const from = { name: 'Dateline', address: 'newsroom@dateline.example' }
const noPayload = {} as { payload: Payload }

let directory = ''
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'dateline-mail-'))
})
afterEach(() => rm(directory, { recursive: true }))

/** Speaks as much SMTP as one mail needs, and keeps what it was given. */
const aMailServer = async () => {
  const received: string[] = []
  const server = createServer((socket) => {
    let isData = false
    let body = ''
    socket.write('220 ready\r\n')
    socket.on('data', (chunk) => {
      const text = chunk.toString()
      if (isData) {
        body += text
        if (!body.endsWith('\r\n.\r\n')) return
        isData = false
        received.push(body)
        return socket.write('250 kept\r\n')
      }
      isData = text.startsWith('DATA')
      return socket.write(isData ? '354 go on\r\n' : text.startsWith('QUIT') ? '221 bye\r\n' : '250 ok\r\n')
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return { url: `smtp://127.0.0.1:${port}`, received, close: () => server.close() }
}

describe('fileOrSmtpAdapter', () => {
  it('writes each mail into a file of its own where there is no mail server', async () => {
    const adapter = fileOrSmtpAdapter({ directory: join(directory, 'mail'), from })(noPayload)
    const message = { to: 'editor@dateline.example', subject: 'Ночной паром', text: 'New words' }
    await Promise.all([adapter.sendEmail(message), adapter.sendEmail(message)])

    const files = await readdir(join(directory, 'mail'))
    expect(files.filter((name) => name.endsWith('.eml'))).toHaveLength(2)
    const mail = await readFile(join(directory, 'mail', files[0] ?? ''), 'utf8')
    expect(mail).toContain('From: Dateline <newsroom@dateline.example>')
    expect(mail).toContain('To: editor@dateline.example')
    expect(mail).toContain('New words')
  })

  it('keeps a line break in a subject from becoming a header', async () => {
    const adapter = fileOrSmtpAdapter({ directory, from })(noPayload)
    await adapter.sendEmail({
      to: 'a@dateline.example',
      subject: 'Hello\r\nBcc: b@dateline.example',
      text: '',
    })
    const [name] = await readdir(directory)
    const mail = await readFile(join(directory, name ?? ''), 'utf8')
    expect(mail).toContain('Hello')
    expect(mail).not.toMatch(/^Bcc:/im)
  })

  it('hands mail to the server where one is named, and writes no file', async () => {
    const server = await aMailServer()
    const adapter = fileOrSmtpAdapter({ smtpUrl: server.url, directory, from })(noPayload)
    const receipt = await adapter.sendEmail({
      to: 'editor@dateline.example',
      subject: 'Hello',
      text: 'By wire',
    })
    server.close()
    expect(receipt).toMatchObject({ to: 'smtp' })
    expect(server.received).toEqual([expect.stringContaining('By wire')])
    expect(await readdir(directory)).toEqual([])
  })

  it('fails where the server cannot be reached', async () => {
    const adapter = fileOrSmtpAdapter({ smtpUrl: 'smtp://127.0.0.1:1', directory, from })(noPayload)
    await expect(adapter.sendEmail({ to: 'a@dateline.example', subject: '', text: '' })).rejects.toThrow(
      /ECONNREFUSED/,
    )
  })
})
