import { env } from '../env'
import type { ReaderStyles } from './readerStyles'
import { readerStyles } from './readerStyles'

export const previewStyles = (): ReaderStyles => readerStyles({ isFresh: env.NODE_ENV === 'development' })

/** Where the style sheets of previews are. */
export const stylesPath = (): string => `/preview/styles/${previewStyles().version}`
