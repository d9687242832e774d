import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { BASE_PATH, openApiDocument } from './openApiDocument'

type Operation = {
  parameters: { name: string; in: string; required: boolean; schema: unknown }[]
  responses: Record<string, unknown>
}
type OpenApi = { paths: Record<string, { get: Operation }>; components: { schemas: Record<string, unknown> } }

const document = JSON.parse(JSON.stringify(openApiDocument())) as OpenApi

const ROUTES = join(import.meta.dirname, '../../app/(content)', BASE_PATH)
const served = readdirSync(ROUTES, { recursive: true, encoding: 'utf8' })
  .filter((file) => /(^|\/)route\.ts$/.test(file))
  .map(
    (file) =>
      `/${file
        .replace(/\/?route\.ts$/, '')
        .replaceAll('[', '{')
        .replaceAll(']', '}')}`,
  )

const refsIn = (value: unknown): string[] => {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => (key === '$ref' ? [String(inner)] : refsIn(inner)))
}

const resolve = (ref: string): unknown =>
  ref
    .replace(/^#\//, '')
    .split('/')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], document)

describe('the OpenAPI document', () => {
  it('describes every endpoint that is served', () => {
    expect(served.length).toBeGreaterThan(10)
    expect(Object.keys(document.paths)).toEqual(expect.arrayContaining(served))
  })

  it('refers to nothing that it does not contain', () => {
    const refs = refsIn(document)
    expect(refs.length).toBeGreaterThan(50)
    for (const ref of refs) expect({ ref, found: typeof resolve(ref) }).toEqual({ ref, found: 'object' })
  })

  it('is self-contained: no schema has an address of its own', () => {
    expect(JSON.stringify(document)).not.toContain('"$id"')
    expect(JSON.stringify(document)).not.toContain('$defs')
  })

  it('names each part of a path and each parameter of a query', () => {
    for (const [path, { get }] of Object.entries(document.paths)) {
      const inPath = get.parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name)
      expect(inPath).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))
    }
    expect(document.paths['/articles']?.get.parameters.map(({ name }) => name)).toEqual([
      'section',
      'topic',
      'author',
      'language',
      'before',
      'after',
      'cursor',
      'limit',
    ])
    expect(document.paths['/articles/by-path']?.get.parameters).toMatchObject([
      { name: 'path', required: true },
    ])
  })

  it('forbids keys that the contract does not know', () => {
    expect(document.components.schemas.Article).toMatchObject({ type: 'object', additionalProperties: false })
  })
})
