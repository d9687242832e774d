import { block, link, paragraph, root, tableOfWords, upload } from '@dateline/rich-text/lexicalBuilders'
import { describe, expect, it } from 'vitest'
import { hasWords } from './hasWords'

const PHOTO = '6b068a3c1eae627bd83d6cb1'

describe('a body has words', () => {
  it.each([
    ['in a paragraph', root([paragraph('Words.')])],
    ['in a link', root([paragraph(link('https://example.org', ['here']))])],
    ['in a table', root([tableOfWords([['a', 'b']])])],
    ['where a picture speaks', root([upload(PHOTO)])],
    ['where a block stands', root([block({ blockType: 'picture', photo: PHOTO })])],
  ])('%s', (_, body) => {
    expect(hasWords(body)).toBe(true)
  })

  it.each([null, undefined, 'words', {}, { root: null }, root([]), root([paragraph(''), paragraph(' \n')])])(
    'but not in %j',
    (body) => {
      expect(hasWords(body)).toBe(false)
    },
  )
})
