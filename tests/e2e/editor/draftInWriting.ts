import { aBody } from '../../support/aBody'
import { asPerson } from '../../support/newsroomClient'

export type DraftInWriting = { id: string; headline: string; path: string; address: string }

/** A draft in writing, of two paragraphs, which nobody has open. */
export const draftInWriting = async (name: string): Promise<DraftInWriting> => {
  const headline = `${name} ${Date.now().toString(36)}`
  const editor = await asPerson('editor')
  const id = await editor.create('articles?draft=true', {
    headline,
    language: 'en',
    stage: 'writing',
    body: aBody('The ferry leaves at noon.', 'Nobody has paid for the lamps.'),
  })
  return {
    id,
    headline,
    path: `articles/${id}?draft=true&depth=0`,
    address: `/admin/collections/articles/${id}`,
  }
}
