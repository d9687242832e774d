import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Picture } from './picture'
import { picture, PICTURE_FORMATS, PICTURE_WIDTHS, pictureAddress, pictureName, widthsFor } from './picture'

const NAME = '0123456789abcdef0123456789abcdef'
const aPicture = (overrides: Partial<Picture> = {}): Picture => ({
  id: 'quay',
  name: NAME,
  width: 1600,
  height: 1000,
  alt: '',
  caption: '',
  credit: '',
  source: '',
  focus: { x: 50, y: 50 },
  ...overrides,
})

describe('the widths worth offering', () => {
  it.each([
    [319, [320]],
    [1, [320]],
    [320, [320]],
    [479, [320]],
    [480, [320, 480]],
    [900, [320, 480, 640, 800]],
    [1919, [320, 480, 640, 800, 960, 1280, 1600]],
    [1920, [320, 480, 640, 800, 960, 1280, 1600, 1920]],
    [6000, [...PICTURE_WIDTHS]],
  ])('of an original %i pixels wide are %j', (width, widths) => {
    expect(widthsFor(width)).toEqual(widths)
  })

  it('are some that the site makes, from the smallest up, none larger than the original but the first', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), (original) => {
        const widths = widthsFor(original)
        expect(widths).toEqual(PICTURE_WIDTHS.slice(0, widths.length))
        expect(widths.slice(1).filter((width) => width > original)).toEqual([])
        expect(PICTURE_WIDTHS.slice(widths.length).filter((width) => width <= original)).toEqual([])
        expect(widths).not.toEqual([])
      }),
    )
  })

  it('are a list of one’s own: to change it changes no other', () => {
    widthsFor(6000).pop()
    expect(widthsFor(6000)).toEqual([...PICTURE_WIDTHS])
  })
})

describe('the address of a picture', () => {
  it('names the picture, the width and the format', () => {
    expect(PICTURE_FORMATS.map((format) => pictureAddress(NAME, 640, format))).toEqual([
      `/media/${NAME}/640.webp`,
      `/media/${NAME}/640.jpg`,
    ])
  })

  it.each(['', NAME.slice(1), `${NAME}0`, NAME.toUpperCase(), `${NAME}.jpg`, `../${NAME}`, `${NAME}\n`])(
    'is made of a random name, which %j is none',
    (name) => {
      expect(pictureName.safeParse(name).success).toBe(false)
      expect(pictureName.safeParse(NAME).success).toBe(true)
    },
  )
})

describe('a picture of the contract', () => {
  it('may be without words', () => {
    expect(picture.parse(aPicture())).toEqual(aPicture())
  })

  it.each([
    { width: 0 },
    { height: 10.5 },
    { name: 'quay' },
    { focus: { x: -0.1, y: 50 } },
    { focus: { x: 100.1, y: 50 } },
    { focus: { x: 50, y: -0.1 } },
    { focus: { x: 50, y: 100.1 } },
    { credit: undefined },
    { createdBy: 'staff' },
  ])('is none with %j', (overrides) => {
    expect(picture.safeParse({ ...aPicture(), ...overrides }).success).toBe(false)
  })

  it('may have its focus in a corner', () => {
    expect(picture.safeParse(aPicture({ focus: { x: 0, y: 100 } })).success).toBe(true)
    expect(picture.safeParse(aPicture({ focus: { x: 100, y: 0 } })).success).toBe(true)
  })
})
