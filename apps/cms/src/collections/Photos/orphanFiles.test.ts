import { describe, expect, it } from 'vitest'
import { orphanFiles } from './orphanFiles'

const NOW = new Date('2026-03-13T12:00:00.000Z')
const minutesAgo = (minutes: number): Date => new Date(NOW.getTime() - minutes * 60_000)

const KNOWN = 'a'.repeat(32)
const UNKNOWN = 'b'.repeat(32)
const names = new Set([KNOWN])

const orphansOf = (file: string, changedAt = minutesAgo(61), known: ReadonlySet<string> = names): string[] =>
  orphanFiles({ files: [{ file, changedAt }], names: known, now: NOW })

describe('a file in the folder of pictures', () => {
  it.each([`${UNKNOWN}.jpg`, `${UNKNOWN}.png`, `${UNKNOWN}-480x320.jpg`])(
    'is an orphan when no photo has its name: %s',
    (file) => {
      expect(orphansOf(file)).toEqual([file])
    },
  )

  it.each([`${KNOWN}.jpg`, `${KNOWN}-480x320.jpg`])('is none when a photo has its name: %s', (file) => {
    expect(orphansOf(file)).toEqual([])
  })

  it('is none before an hour has passed', () => {
    const file = `${UNKNOWN}.jpg`
    expect(orphansOf(file, minutesAgo(60))).toEqual([])
    expect(orphansOf(file, minutesAgo(-5))).toEqual([])
  })

  it.each([
    'quay.jpg',
    '.keep',
    `${UNKNOWN}`,
    `${UNKNOWN}.jpg.part`,
    `${UNKNOWN}.svg`,
    `../${UNKNOWN}.jpg`,
    `${UNKNOWN}/../../x.jpg`,
    `${UNKNOWN}.jpg\n`,
    `x${UNKNOWN}.jpg`,
  ])('is left alone when its name is none of ours: %j', (file) => {
    expect(orphansOf(file)).toEqual([])
  })

  it('is left alone while no photo is known at all', () => {
    expect(orphansOf(`${UNKNOWN}.jpg`, minutesAgo(61), new Set())).toEqual([])
  })
})
