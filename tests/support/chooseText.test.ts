import { expect, it } from 'vitest'
import { chooseText } from './chooseText'

it.each([
  ['two paragraphs', 'P3 bake', 'E7 limo', true, 'both'],
  ['a paragraph and what it was', 'P3 bake', 'P3 bake limo', true, 'yours'],
  ['a paragraph that was written on elsewhere', 'P3 bake limo', 'P3 bake', true, 'theirs'],
  ['a paragraph that was written on in two places', 'P3 bake limo', 'P3 bake nuke', true, 'both'],
  ['a paragraph that is not there', '', 'E7 limo', true, 'yours'],
  ['a paragraph that is not here', 'E7 limo', '', true, 'theirs'],
  ['a headline and an older one', 'E3 bake', 'E7 limo', false, 'yours'],
  ['a headline and a newer one', 'E12 bake', 'E7 limo', false, 'theirs'],
  ['a headline and somebody else’s', 'Both write here', 'E7 limo', false, 'yours'],
] as const)('keeps of %s what is newer', (_, theirs, yours, canKeepBoth, kept) => {
  expect(chooseText({ theirs, yours, canKeepBoth })).toBe(kept)
})
