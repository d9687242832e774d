import { createHash, createPrivateKey, createPublicKey, sign, type KeyObject } from 'node:crypto'

export const MANIFEST_FILE = 'manifest.json'
export const SIGNATURE_FILE = 'manifest.json.sig'

/** @property sha256 hexadecimal @property size bytes */
export type FileEntry = { path: string; size: number; sha256: string }

export type Manifest = {
  version: 1
  /** Where the site itself is. */
  site: string
  /** ISO 8601. */
  madeAt: string
  /** The slug of the one section that was copied; null for all of them. */
  section: string | null
  languages: string[]
  count: number
  files: FileEntry[]
}

export const entryFor = (path: string, bytes: Uint8Array): FileEntry => ({
  path,
  size: bytes.length,
  sha256: createHash('sha256').update(bytes).digest('hex'),
})

const byCodeUnits = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** The same content always makes the same text: names in the order of their code units, without spaces. */
const canonical = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).sort(([one], [other]) => byCodeUnits(one, other))
  return `{${entries.map(([name, inner]) => `${JSON.stringify(name)}:${canonical(inner)}`).join(',')}}`
}

export type Content = Omit<Manifest, 'version' | 'count'>

export const manifestText = ({ files, ...content }: Content): string =>
  canonical({
    ...content,
    version: 1,
    count: files.length,
    files: [...files].sort((one, other) => byCodeUnits(one.path, other.path)),
  } satisfies Manifest)

/** @returns base64 */
export const signatureOf = (text: string, privateKey: string): string =>
  sign(null, Buffer.from(text), createPrivateKey(privateKey)).toString('base64')

/** The 32 bytes of the public key as 43 letters (base64url): short enough for a card or a telephone. */
export const publicKeyText = (privateKey: string | KeyObject): string => {
  const { x } = createPublicKey(privateKey).export({ format: 'jwk' })
  if (x === undefined) throw new Error('this is no Ed25519 key')
  return x
}
