import { block, link, paragraph, text } from '@dateline/rich-text/lexicalBuilders'
import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import type { Pasted } from './readClipboard'
import { readClipboard } from './readClipboard'

const read = (formats: Record<string, string>, files = 0): Pasted =>
  readClipboard(
    { getData: (format) => formats[format] ?? '', files: { length: files } },
    { parseHtml: (html) => new JSDOM(html).window.document },
  )

const own = (...nodes: unknown[]): Record<string, string> => ({
  'application/x-lexical-editor': JSON.stringify({ namespace: 'lexical', nodes }),
  'text/html': '<p>as HTML</p>',
})

describe('readClipboard', () => {
  it('takes what this editor copied as it is, with ids of its own', () => {
    const quote = block({ blockType: 'pullQuote', text: 'A' }, { id: '0'.repeat(24) })
    const pasted = read(
      own(paragraph('One ', link('https://example.org/', ['two'], { id: '1'.repeat(24) })), quote),
    )
    expect(pasted).toMatchObject({
      kind: 'nodes',
      nodes: [
        { children: [{ text: 'One ' }, { type: 'link' }] },
        { fields: { blockType: 'pullQuote', text: 'A' } },
      ],
    })
    expect(JSON.stringify(pasted)).not.toMatch(/0{24}|1{24}/)
    expect(quote.fields.id).toBe('0'.repeat(24))
  })

  it.each([
    ['an unsafe link', link('javascript:alert(1)', ['x'])],
    ['a node that is none of ours', { type: 'iframe', version: 1 }],
    ['no node at all', 'x'],
  ])('reads the HTML instead where it holds %s', (_, node) => {
    expect(read(own(node))).toMatchObject({ nodes: [{ type: 'paragraph', children: [{ text: 'as HTML' }] }] })
  })

  it('takes an address by itself as one, cleaned', () => {
    expect(
      read({
        'text/plain': ' https://example.org/a?utm_source=x\n',
        'text/html': '<a href="https://example.org/a?utm_source=x">A page</a>',
      }),
    ).toEqual({ kind: 'address', address: 'https://example.org/a' })
    expect(read({ 'text/plain': 'javascript:alert(1)' })).toEqual({
      kind: 'line',
      words: 'javascript:alert(1)',
    })
  })

  it('takes one line without marks as words', () => {
    expect(read({ 'text/plain': 'Two  words\n' })).toEqual({ kind: 'line', words: 'Two words ' })
    expect(read({ 'text/plain': 'One\nTwo' })).toMatchObject({
      nodes: [{ children: [text('One')] }, { children: [text('Two')] }],
    })
  })

  it('tells pictures from nothing', () => {
    expect(read({}, 1)).toEqual({ kind: 'pictures' })
    expect(read({ 'text/html': '<img src="https://example.org/a.png">' })).toEqual({ kind: 'pictures' })
    expect(read({ 'text/html': '<script>a</script>' })).toEqual({ kind: 'nothing' })
    // Word puts a picture of the words beside them.
    expect(read({ 'text/html': '<p>a</p>', 'text/plain': 'a' }, 1)).toMatchObject({ kind: 'nodes' })
  })
})
