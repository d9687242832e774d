import { describe, expect, it } from 'vitest'
import type { SentBody } from './bodyProblem'
import { bodyProblem, queryProblem } from './bodyProblem'

const json = 'application/json'
const form = 'application/x-www-form-urlencoded'
const multipart = 'multipart/form-data; boundary=edge'
const part = (name: string, text: string, more = ''): string =>
  `--edge\r\ncontent-disposition: form-data; name="${name}"${more}\r\n\r\n${text}\r\n`
const deep = (levels: number): string => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`

const problemOf = (text: string, overrides: Partial<SentBody> = {}) =>
  bodyProblem({
    method: 'POST',
    path: ['articles'],
    type: json,
    isLongQuery: false,
    body: new TextEncoder().encode(text),
    ...overrides,
  })

describe('a body', () => {
  it.each([
    ['{"headline":"x"}', {}],
    [deep(100), {}],
    ['{"a":"[[["}', { type: 'application/json; charset=utf-8' }],
    [`${part('_payload', '{"headline":"x"}')}--edge--\r\n`, { type: multipart }],
    [`${part('file', 'bytes', '; filename="a.jpg"')}--edge--\r\n`, { type: multipart }],
    ['where={"slug":{"equals":"a"}}', { type: form, isLongQuery: true }],
    ['', { path: ['users', 'logout'] }],
    ['', { path: ['articles', 'x', 'duplicate'] }],
    ['', { method: 'DELETE', path: ['articles', 'x'], type: '' }],
    ['', { isLongQuery: true, type: form }],
  ])('that can be read is let through: %.40s %j', async (text, overrides) => {
    expect(await problemOf(text, overrides)).toBeNull()
  })

  it.each([
    ['', {}, 'JSON object'],
    ['', { path: ['globals', 'site-settings'] }, 'JSON object'],
    ['', { method: 'PATCH', path: ['articles', 'x'] }, 'JSON object'],
    ['{"a', {}, 'not valid JSON'],
    ['[]', {}, 'JSON object'],
    [deep(101), {}, '100 levels'],
    ['['.repeat(100_000), {}, '100 levels'],
    [`${part('_payload', '{bad')}--edge--\r\n`, { type: multipart }, '_payload'],
    [`${part('_payload', deep(101))}--edge--\r\n`, { type: multipart }, '100 levels'],
    [`${part('_payload', '{}')}${part('_payload', '{}')}--edge--\r\n`, { type: multipart }, 'once'],
    [`${part('_payload', '{}', '; filename="a.json"')}--edge--\r\n`, { type: multipart }, 'text field'],
    [`${part('other', 'x')}--edge--\r\n`, { type: multipart }, 'JSON object'],
    [part('_payload', '{}'), { type: 'multipart/form-data' }, 'boundary'],
    ['where={', { type: form, isLongQuery: true }, 'parameter where'],
    [`where=${deep(101)}`, { type: form, isLongQuery: true }, '100 levels'],
  ])('that cannot be read is a 400 that says why: %.40s %j', async (text, overrides, words) => {
    expect(await problemOf(text, overrides)).toMatchObject({
      status: 400,
      detail: expect.stringContaining(words) as string,
    })
  })

  it.each([['text/plain'], [''], ['application/jsonx'], ['application/json ; charset=utf-8'], [form]])(
    'of a type that Payload does not read (%s) is a 415',
    async (type) => {
      expect(await problemOf('{"headline":"x"}', { type })).toMatchObject({ status: 415 })
    },
  )
})

describe('a query', () => {
  it.each(['', 'where=', 'where[slug][equals]={', 'where={"slug":{"equals":"a"}}', 'sort={'])(
    'may be %s',
    (query) => {
      expect(queryProblem(new URLSearchParams(query))).toBeNull()
    },
  )

  it.each(['where={', 'where=5', 'where={}&where={', 'data={', `where=${deep(101)}`])(
    'may not be %.40s',
    (query) => {
      expect(queryProblem(new URLSearchParams(query))).toMatchObject({ status: 400 })
    },
  )
})
