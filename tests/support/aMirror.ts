import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readTestEnvironment } from '../env'
import type { Fetched } from './findBrokenLinks'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

const run = async (args: readonly string[]): Promise<{ code: number | null; said: string }> => {
  const { NODE_ENV: _ours, ...env } = readTestEnvironment().inherited
  const child = spawn(process.execPath, args, { cwd: ROOT, env: { ...env, NODE_ENV: 'production' } })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text))
  const [code] = (await once(child, 'close')) as [number | null]
  return { code, said }
}

/** Makes a mirror as an operator would. @returns its folder */
export const aMirror = async (...options: readonly string[]): Promise<string> => {
  const folder = join(await mkdtemp(join(tmpdir(), 'dateline-mirror-')), 'mirror')
  const { code, said } = await run(['tools/run.mjs', 'mirror', '--out', folder, ...options])
  if (code !== 0) throw new Error(`the mirror was not made:\n${said}`)
  return folder
}

/** Asks the verifier of a mirror, with the key that the site publishes. */
export const verifyMirror = async (folder: string): Promise<{ code: number | null; said: string }> => {
  const key = await (await fetch(`${readTestEnvironment().siteUrl}/mirror-key.txt`)).text()
  return run([join(folder, 'verify.mjs'), '--key', key.trim()])
}

const TYPES: Record<string, string> = { '.html': 'text/html', '.css': 'text/css' }

/** Opens a file as a browser does: a folder is none. */
export const fetchFile = async (address: string): Promise<Fetched> => {
  const path = fileURLToPath(address)
  const bytes = await readFile(path).catch(() => null)
  const type = TYPES[extname(path)] ?? ''
  return { isThere: bytes !== null, type, text: type === '' ? '' : (bytes?.toString('utf8') ?? '') }
}
