import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** The first program of this name in the folders of a PATH. */
export const findOnPath = (name: string, path: string): string | undefined =>
  path
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, process.platform === 'win32' ? `${name}.exe` : name))
    .find((file) => existsSync(file))
