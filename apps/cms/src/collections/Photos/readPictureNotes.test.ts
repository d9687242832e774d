import { describe, expect, it } from 'vitest'
import { aPicture, CANARIES, withIptc } from './aPicture'
import { readPictureNotes } from './readPictureNotes'

describe('readPictureNotes', () => {
  it.each(['jpeg', 'png', 'webp'] as const)('reads caption, byline and source of a %s', async (format) => {
    expect(await readPictureNotes(await aPicture({ format }))).toMatchObject({
      caption: CANARIES.caption,
      credit: CANARIES.byline,
      source: CANARIES.source,
    })
  })

  it('reads when a picture was taken, in the zone of the camera', async () => {
    expect((await readPictureNotes(await aPicture())).takenAt).toBe('2024-05-06T04:08:09.000Z')
  })

  it('reads the notes of an agency in any script', async () => {
    const agency = withIptc(await aPicture({ notes: false }), {
      byline: 'Анна Берг',
      caption: 'Шторм у внешней гавани – “волна”',
      credit: 'Harbour Pictures',
      dateCreated: '20240506',
    })
    expect(await readPictureNotes(agency)).toEqual({
      caption: 'Шторм у внешней гавани – “волна”',
      credit: 'Анна Берг',
      source: 'Harbour Pictures',
      takenAt: '2024-05-06T00:00:00.000Z',
    })
  })

  it('credits the agency where no person is named', async () => {
    const agency = withIptc(await aPicture({ notes: false }), { credit: 'Harbour Pictures' })
    expect(await readPictureNotes(agency)).toMatchObject({ credit: 'Harbour Pictures', source: '' })
  })

  it('finds nothing in a silent or broken file', async () => {
    const nothing = { caption: '', credit: '', source: '', takenAt: undefined }
    expect(await readPictureNotes(await aPicture({ notes: false }))).toEqual(nothing)
    expect(await readPictureNotes(Buffer.from('not a picture'))).toEqual(nothing)
  })
})
