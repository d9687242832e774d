import { describe, expect, it } from 'vitest'
import { findViolations } from './textLaws'

const lawsBroken = (path: string, text: string) => findViolations([{ path, text }]).map(({ law }) => law)

describe('the laws of the text', () => {
  it.each([
    ['apps/web/src/load.ts', 'const url = process.env.CMS_URL', /env\.ts/],
    ['apps/web/src/load.ts', 'const { env } = process', /env\.ts/],
    ['apps/cms/src/hooks/x.ts', "await payload.find({ collection: 'articles' })", /slugs\.ts/],
    ['apps/cms/src/fields/x.ts', "relationTo: ['photos', 'pages']", /slugs\.ts/],
    ['packages/reader-ui/src/x.tsx', "if (node.type === 'listitem')", /rich-text/],
  ])('are broken in %s by %s', (path, text, law) => {
    expect(lawsBroken(path, text)).toEqual([expect.stringMatching(law)])
  })

  it.each([
    ['apps/web/src/env.ts', 'parse(process.env)'],
    ['apps/cms/src/collections/slugs.ts', "export const ARTICLES = { collection: 'articles' }"],
    ['apps/cms/src/fields/x.ts', 'relationTo: ARTICLES'],
    ['packages/rich-text/src/x.ts', "if (node.type === 'listitem')"],
    ['apps/cms/src/editor/x.ts', "if (node.type === 'listitem')"],
  ])('hold in %s with %s', (path, text) => {
    expect(lawsBroken(path, text)).toEqual([])
  })

  it('name the line', () => {
    expect(findViolations([{ path: 'apps/web/src/a.ts', text: '\n\nprocess.env.X' }])).toMatchObject([
      { path: 'apps/web/src/a.ts', line: 3 },
    ])
  })
})
