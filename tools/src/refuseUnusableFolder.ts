import { accessSync, constants, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { Refusal } from './refusal'

/** Refuses a DATA_DIR that cannot be made or written to: a file, somebody else's folder, a read-only disk. */
export const refuseUnusableFolder = (dataDir: string): void => {
  const nearest = nearestExisting(dataDir)
  const fault = statSync(nearest).isDirectory()
    ? whyNotWritable(nearest)
    : `${nearest} is a file, not a folder`
  if (fault === undefined) return
  throw new Refusal(
    `DATA_DIR=${dataDir} cannot be used: ${fault}. Choose another folder, or change the owner of this one.`,
  )
}

const nearestExisting = (path: string): string =>
  isThere(path) || dirname(path) === path ? path : nearestExisting(dirname(path))

const isThere = (path: string): boolean => {
  try {
    return statSync(path, { throwIfNoEntry: false }) !== undefined
  } catch {
    // A part of the path is a file, or may not be looked into: what is above it says why.
    return false
  }
}

const whyNotWritable = (folder: string): string | undefined => {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK)
    return undefined
  } catch {
    return `${folder} cannot be written by this user`
  }
}
