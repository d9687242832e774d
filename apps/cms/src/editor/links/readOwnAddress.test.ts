import { expect, it } from 'vitest'
import { ARTICLES, PAGES } from '../../collections/slugs'
import { readOwnAddress } from './readOwnAddress'

const hosts = { siteUrl: 'https://news.example', cmsUrl: 'https://desk.example' }
const id = '65'.padEnd(24, '0')

it.each([
  [
    'https://news.example/2026/03/13/storm',
    { kind: 'slug', collection: ARTICLES, slug: 'storm', language: 'en' },
  ],
  [
    'https://news.example/2026/03/13/storm/?utm_source=x#a',
    { kind: 'slug', collection: ARTICLES, slug: 'storm', language: 'en' },
  ],
  [
    'https://news.example/ru/2026/03/13/shtorm',
    { kind: 'slug', collection: ARTICLES, slug: 'shtorm', language: 'ru' },
  ],
  ['/2026/03/13/storm', { kind: 'slug', collection: ARTICLES, slug: 'storm', language: 'en' }],
  ['https://news.example/about', { kind: 'slug', collection: PAGES, slug: 'about', language: 'en' }],
  [`https://desk.example/admin/collections/articles/${id}`, { kind: 'id', collection: ARTICLES, id }],
  [
    `https://desk.example/admin/collections/articles/${id}/versions`,
    { kind: 'id', collection: ARTICLES, id },
  ],
  [`https://desk.example/admin/collections/users/${id}`, null],
  ['https://news.example/topics/ferries', null],
  ['https://news.example/', null],
  ['https://other.example/2026/03/13/storm', null],
  ['https://news.example.evil.example/2026/03/13/storm', null],
  ['https://news.example/2026/13/45/storm', null],
  ['mailto:desk@news.example', null],
  ['/%zz', null],
  ['https://news.example/2026/03/13/%E0%A4%A', null],
])('%s', (address, expected) => {
  expect(readOwnAddress(address, hosts)).toEqual(expected)
})
