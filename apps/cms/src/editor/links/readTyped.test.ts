import { expect, it } from 'vitest'
import { readTyped } from './readTyped'

it.each([
  ['', { kind: 'nothing' }],
  ['night ferry', { kind: 'words' }],
  ['Storm: the harbour', { kind: 'words' }],
  ['ferry', { kind: 'words' }],
  ['3.5', { kind: 'words' }],
  ['https://example.org/a?utm_source=x', { kind: 'address', href: 'https://example.org/a' }],
  ['example.org/a', { kind: 'address', href: 'https://example.org/a' }],
  ['www.example.org', { kind: 'address', href: 'https://www.example.org/' }],
  ['desk@example.org', { kind: 'address', href: 'mailto:desk@example.org' }],
  ['tel:+4930123', { kind: 'address', href: 'tel:+4930123' }],
  ['/about', { kind: 'address', href: '/about' }],
  ['javascript:alert(1)', { kind: 'refused' }],
  ['https://user:secret@example.org', { kind: 'refused' }],
  ['//evil.example', { kind: 'refused' }],
])('%j', (typed, expected) => {
  expect(readTyped(typed)).toEqual(expected)
})
