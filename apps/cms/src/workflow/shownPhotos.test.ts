import { block, root } from '@dateline/rich-text/lexicalBuilders'
import { describe, expect, it } from 'vitest'
import { idsOf, photosInBody, photosOfStory } from './shownPhotos'

const [one, two, three] = [
  '6b068a3c1eae627bd83d6cb1',
  '6b068a3c1eae627bd83d6cb2',
  '6b068a3c1eae627bd83d6cb3',
] as const
const picture = (photo: string, caption?: string) => block({ blockType: 'picture', photo, caption })

describe('the photos that a document shows', () => {
  it('stand in the order of the text, each once', () => {
    expect(idsOf(photosInBody(root([picture(two), picture(one), picture(two)])))).toEqual([two, one])
    expect(photosInBody(null)).toEqual([])
  })

  it('stand in a gallery and on the card of an embed too', () => {
    const body = root([
      block({ blockType: 'gallery', pictures: [{ photo: one, caption: 'At dawn.' }, { photo: two }] }),
      block({ blockType: 'embed', address: 'https://t.me/harbour/42', poster: three }),
    ])
    expect(photosInBody(body)).toEqual([
      { id: one, path: 'body', node: 0, hasOwnCaption: true },
      { id: two, path: 'body', node: 0, hasOwnCaption: false },
      { id: three, path: 'body', node: 1, hasOwnCaption: false },
    ])
  })

  it('have a caption of their own only where every use has one, and are led to where it is missing', () => {
    const body = root([picture(one, 'At dawn.'), picture(two, 'At noon.'), picture(two)])
    expect(photosInBody(body)).toEqual([
      { id: one, path: 'body', node: 0, hasOwnCaption: true },
      { id: two, path: 'body', node: 2, hasOwnCaption: false },
    ])
  })

  it('of a story begin with that at its head, which may stand in the text as well', () => {
    const shown = photosOfStory({ leadPhoto: one, leadCaption: 'The quay.', body: root([picture(one)]) })
    expect(shown).toEqual([
      { id: one, path: 'leadPhoto', hasOwnCaption: true },
      { id: one, path: 'body', node: 0, hasOwnCaption: false },
    ])
    expect(idsOf(shown)).toEqual([one])
  })
})
