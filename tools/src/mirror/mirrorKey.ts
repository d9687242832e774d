import { generateKeyPairSync } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '../refusal'
import { publicKeyText } from './manifest'

/** @property privateKey PEM @property publicKey 43 letters, as readers get it @property isNew made just now */
export type MirrorKey = { privateKey: string; publicKey: string; isNew: boolean }

/** The public key, where the reader site finds it. */
export const PUBLIC_KEY_FILE = 'mirror-key.txt'

/**
 * The key that this newspaper signs its mirrors with: made once, kept as `DATA_DIR/secrets/mirror-key.pem` (mode 0600).
 * Its public half stands beside, where the reader site may read it.
 */
export const openMirrorKey = (dataDir: string): MirrorKey => {
  const folder = join(dataDir, 'secrets')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = join(folder, 'mirror-key.pem')
  const isNew = makeOnce(file)
  const privateKey = readFileSync(file, 'utf8')
  const publicKey = readPublicKey(file, privateKey)
  writeFileSync(join(dataDir, PUBLIC_KEY_FILE), `${publicKey}\n`)
  return { privateKey, publicKey, isNew }
}

const makeOnce = (file: string): boolean => {
  const made = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' })
  try {
    // Fails when the file is there: a second key would make strangers of all earlier mirrors.
    writeFileSync(file, made, { mode: 0o600, flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return false
  }
}

const readPublicKey = (file: string, privateKey: string): string => {
  try {
    return publicKeyText(privateKey)
  } catch {
    throw new Refusal(`${file} is no Ed25519 key. Put it back from a copy; a new one would be another name.`)
  }
}
