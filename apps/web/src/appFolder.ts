import { fileURLToPath } from 'node:url'

/** The folder of this app, seen from `src` as from `dist`. */
export const APP_FOLDER = fileURLToPath(new URL('..', import.meta.url))
