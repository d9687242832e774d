import { expect, it } from 'vitest'
import { fileOfPage, fileOfPart, relativeAddress } from './mirrorFile'

it('gives each page a folder of its own', () => {
  expect(fileOfPage('/')).toBe('index.html')
  expect(fileOfPage('/ru')).toBe('ru/index.html')
  expect(fileOfPage('/2026/03/13/storm')).toBe('2026/03/13/storm/index.html')
  expect(fileOfPage('/news/%D1%82%D0%B5%D0%BC%D0%B0.html')).toBe('news/тема.html/index.html')
})

it('tells the further pages of a list apart, and gives each always the same name', () => {
  const name = fileOfPage('/harbour?after=2026-03-13T08:10:00.000Z~1')
  expect(name).toMatch(/^harbour\/after-[0-9a-f]{16}\/index\.html$/)
  expect(fileOfPage('/harbour?after=2026-03-13T08%3A10%3A00.000Z~1')).toBe(name)
  expect(fileOfPage('/harbour?after=other')).not.toBe(name)
})

it('leaves out what some file system would refuse or lead elsewhere', () => {
  for (const path of [
    '/a/..%2f..%2fetc',
    '/a%00b',
    '/a//b',
    '/a%5Cb',
    '/c:',
    '/con.',
    `/${'x'.repeat(201)}`,
    '/%E0%A4%A',
  ])
    expect([fileOfPage(path), fileOfPart(path)], path).toEqual([null, null])
})

it('keeps parts where they are, but for what is asked with a query', () => {
  expect(fileOfPart('/media/ab/320.webp')).toBe('media/ab/320.webp')
  expect(fileOfPart('/media/ab/320.webp?x=1')).toBeNull()
})

it('leads from file to file without a root', () => {
  expect(relativeAddress('index.html', 'ru/index.html')).toBe('ru/index.html')
  expect(relativeAddress('2026/03/13/storm/index.html', 'index.html')).toBe('../../../../index.html')
  expect(relativeAddress('a/index.html', 'a/index.html')).toBe('index.html')
  expect(relativeAddress('index.html', 'news/тема #1.html/index.html')).toBe(
    'news/%D1%82%D0%B5%D0%BC%D0%B0%20%231.html/index.html',
  )
})
