import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Environment } from './env'
import { MINIMUM_SECRET_LENGTH } from './env'
import { Refusal } from './refusal'

export type Secrets = { payloadSecret: string; readerToken: string }

/**
 * The two secrets of an installation: from the environment, or made once and kept under `DATA_DIR/secrets` (mode 0600).
 * With DEMO=0 nothing is made up: a missing one, or one of fewer than 32 characters, is refused.
 */
export const readSecrets = (
  environment: Pick<Environment, 'dataDir' | 'hasDemo' | 'payloadSecret' | 'readerToken'>,
): Secrets => ({
  payloadSecret: readSecret({ ...environment, name: 'PAYLOAD_SECRET', given: environment.payloadSecret }),
  readerToken: readSecret({ ...environment, name: 'READER_TOKEN', given: environment.readerToken }),
})

type SecretInput = { name: string; given: string | undefined; dataDir: string; hasDemo: boolean }

const readSecret = ({ name, given, dataDir, hasDemo }: SecretInput): string => {
  if (!hasDemo && (given === undefined || given.length < MINIMUM_SECRET_LENGTH)) {
    throw new Refusal(
      `With DEMO=0 ${name} must be set to at least ${String(MINIMUM_SECRET_LENGTH)} characters. One can be made with: node -p "crypto.randomBytes(32).toString('hex')"`,
    )
  }
  if (given !== undefined) return given
  const folder = join(dataDir, 'secrets')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return keptSecret(join(folder, name))
}

const keptSecret = (file: string): string => {
  try {
    // Fails when the file is there, so that two starts at the same time agree on one secret.
    writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return readFileSync(file, 'utf8').trim()
}
