import { expect, it } from 'vitest'
import { scheduleRefusalWords } from '../collections/Schedule/scheduleRefusalWords'
import { findingWords } from './findingWords'
import { refusalWords } from './refusalWords'

it('gives each thing that a server may say a code of its own', () => {
  const codes = [refusalWords, findingWords, scheduleRefusalWords].flatMap(({ en }) => Object.keys(en))
  expect(codes).toContain('notOwn')
  expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([])
})
