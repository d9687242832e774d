import { expect, it } from 'vitest'
import type { SavedVersion } from './foldSessions'
import { foldSessions } from './foldSessions'

const NOON = Date.parse('2026-11-25T12:00:00.000Z')
const version = (minute: number, overrides: Partial<SavedVersion> = {}): SavedVersion => ({
  id: `v${String(minute)}`,
  at: new Date(NOON + minute * 60_000).toISOString(),
  by: 'marta',
  isPublished: false,
  stage: 'writing',
  revision: minute,
  ...overrides,
})
const shape = (versions: SavedVersion[]): string[] =>
  foldSessions([...versions].sort((one, other) => other.at.localeCompare(one.at))).map(
    ({ newest, saves }) => `${newest.id}×${String(saves)}`,
  )

it('folds what one person saved in one go', () => {
  expect(shape([version(0), version(1), version(9)])).toEqual(['v9×3'])
  expect(shape([version(0), version(14), version(28)])).toEqual(['v28×3'])
})

it('keeps apart what another person saved, and what came after a pause', () => {
  expect(shape([version(0), version(1, { by: 'jonas' }), version(2)])).toEqual(['v2×1', 'v1×1', 'v0×1'])
  expect(shape([version(0), version(15)])).toEqual(['v15×1', 'v0×1'])
})

it('lets a publication stand for itself', () => {
  expect(shape([version(0), version(1, { isPublished: true }), version(2), version(3)])).toEqual([
    'v3×2',
    'v1×1',
    'v0×1',
  ])
})

it('tells of a move to another stage', () => {
  const [moved, before] = foldSessions([version(2, { stage: 'editing' }), version(1)])
  expect(moved?.stageMoved).toEqual({ from: 'writing', to: 'editing' })
  expect(before?.stageMoved).toBeNull()
})

it('is nothing for nothing', () => {
  expect(foldSessions([])).toEqual([])
})
