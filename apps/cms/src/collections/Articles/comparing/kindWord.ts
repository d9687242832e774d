import type { ComparingWord } from './comparingWords'
import { comparingWords } from './comparingWords'

const isWord = (key: string): key is ComparingWord => key in comparingWords.en

/** @param kind that of a `BodyBlock`: `paragraph`, `heading:h2`, `block:embed` */
export const kindWord = (kind: string): ComparingWord => {
  const [type = '', blockType = ''] = kind.split(':')
  const key = `kind:${type === 'block' ? blockType : type}`
  return isWord(key) ? key : 'kind:block'
}
