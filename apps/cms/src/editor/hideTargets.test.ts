import { block, internalLink, link, list, paragraph, root } from '@dateline/rich-text/lexicalBuilders'
import { describe, expect, it } from 'vitest'
import { ARTICLES, PAGES } from '../collections/slugs'
import { withoutTargets } from './hideTargets'

const aBodyTo = (story: string) =>
  root([
    paragraph('Before ', internalLink({ relationTo: ARTICLES, value: story }, ['these words']), '.'),
    list('bullet', [[internalLink({ relationTo: PAGES, value: story }, ['in a list'])]]),
    block({ blockType: 'relatedCard', story }),
    block({ blockType: 'pullQuote', text: 'We leave tonight.' }),
    paragraph(link('https://elsewhere.example/', ['elsewhere'])),
  ])

describe('a body for whoever is not of the newsroom', () => {
  it('keeps its words, and names nothing that it leads to', () => {
    const told = JSON.stringify(withoutTargets(aBodyTo('secret')))
    expect(told).not.toContain('secret')
    for (const words of ['these words', 'in a list', 'We leave tonight.', 'https://elsewhere.example/'])
      expect(told).toContain(words)
  })

  it('is the same where it leads nowhere, and whatever it is', () => {
    const body = root([paragraph('Only words.')])
    for (const value of [
      body,
      null,
      undefined,
      'no body',
      [1],
      { root: 7 },
      { root: { children: [null, 'x'] } },
    ])
      expect(withoutTargets(value)).toEqual(value)
  })
})
