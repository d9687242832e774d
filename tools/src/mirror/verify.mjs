#!/usr/bin/env node
// Proves that a copy of a newspaper is what the newspaper signed. Needs Node 20, nothing else, and no network.
//
//   node verify.mjs --key <public key of the newspaper> [folder]
//
// Take the key from somewhere else than the copy. If you do not trust the copy, do not trust this file in it either:
// take it from the newspaper's source, or read it; it is short.
// Ends with 0 when nothing was altered, with 1 when something was, with 2 when it cannot be told.
import { Buffer } from 'node:buffer'
import { createHash, createPublicKey, verify } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const MANIFEST = 'manifest.json'
const SIGNATURE = 'manifest.json.sig'

const give = (code, text) => {
  console.error(text)
  process.exit(code)
}

const attempt = (what, act) => {
  try {
    return act()
  } catch (error) {
    return give(2, `${what}: ${error.message}`)
  }
}

const { values, positionals } = attempt('Wrong options', () =>
  parseArgs({ options: { key: { type: 'string' } }, allowPositionals: true }),
)
if (values.key === undefined) give(2, 'node verify.mjs --key <public key of the newspaper> [folder]')
const folder = positionals[0] ?? dirname(fileURLToPath(import.meta.url))
const key = attempt('This is no public key of a newspaper', () =>
  createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: values.key.trim() }, format: 'jwk' }),
)
const text = attempt('There is no manifest', () => readFileSync(join(folder, MANIFEST)))
const signature = attempt('There is no signature', () => readFileSync(join(folder, SIGNATURE), 'utf8'))
const isSigned = verify(null, text, key, Buffer.from(signature, 'base64'))
const manifest = attempt('The manifest cannot be read', () => JSON.parse(text.toString('utf8')))
const expected = attempt(
  'The manifest has no list of files',
  () => new Map(manifest.files.map((file) => [file.path, file])),
)

// What is neither a file nor a folder, a link for example, is listed and never opened.
const found = attempt('The folder cannot be read', () =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name)
      return { path, name: relative(folder, path).split(sep).join('/'), isFile: entry.isFile() }
    }),
).filter(({ name }) => name !== MANIFEST && name !== SIGNATURE)

const isUnaltered = ({ path, isFile }, { size, sha256 }) => {
  if (!isFile) return false
  const bytes = readFileSync(path)
  return bytes.length === size && createHash('sha256').update(bytes).digest('hex') === sha256
}

const names = new Set(found.map(({ name }) => name))
const faults = [
  ...(isSigned ? [] : [`wrong signature: ${MANIFEST} was not signed with this key`]),
  ...found.flatMap((file) => {
    const entry = expected.get(file.name)
    if (entry === undefined) return [`extra: ${file.name}`]
    return isUnaltered(file, entry) ? [] : [`changed: ${file.name}`]
  }),
  ...[...expected.keys()].filter((name) => !names.has(name)).map((name) => `missing: ${name}`),
]
if (faults.length > 0) give(1, [...faults, `This copy was altered: ${faults.length} faults.`].join('\n'))
const part = manifest.section === null ? 'the whole site' : `the section "${manifest.section}"`
console.log(
  `Unaltered: ${manifest.count} files of ${manifest.site}, ${part}, as signed on ${manifest.madeAt}.`,
)
