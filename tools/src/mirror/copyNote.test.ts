import { expect, it } from 'vitest'
import { copyNote } from './copyNote'

it.each([
  ['en', 'This is a copy of news.example, made on November 29, 2026.'],
  ['ru', 'Это копия сайта news.example, сделанная 29 ноября 2026 г.'],
  ['fr', 'This is a copy of news.example'],
])('says in %s of what site a copy is, and of when', (language, words) => {
  const note = copyNote({ site: 'https://news.example', madeAt: new Date('2026-11-29T06:00:00Z') }, language)
  expect(note).toContain(words)
})
