import { bodyProblems } from '@dateline/rich-text/bodyProblems'
import { root } from '@dateline/rich-text/lexicalBuilders'
import type { Resolve } from '@dateline/rich-text/toElements'
import { toElements } from '@dateline/rich-text/toElements'
import { toHtml } from '@dateline/rich-text/toHtml'
import { JSDOM } from 'jsdom'
import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readBlocks } from './readBlocks'
import { readFixture } from './readFixture'
import { toStored } from './toStored'

const NOTHING: Resolve = {
  story: () => null,
  storyPath: () => null,
  pagePath: () => null,
  photo: () => null,
}
const fixtures = readdirSync(new URL('fixtures/', import.meta.url))

const htmlOf = (blocks: ReturnType<typeof readBlocks>): string => {
  const { elements, warnings } = toElements(root(toStored(blocks)), NOTHING)
  expect(warnings).toEqual([])
  const html = toHtml(elements, {
    absolute: (path) => `https://own.example${path}`,
    noteLabel: ({ kind }) => kind,
  })
  return `${html.replaceAll(/(<\/(?:p|h2|h3|li|ul|ol|blockquote|tr|table)>|<hr>)\n*/g, '$1\n').trim()}\n`
}

const paste = (html: string): string => htmlOf(readBlocks(new JSDOM(html).window.document))

describe('what programs put on the clipboard', () => {
  it.each(fixtures)('%s keeps its structure and nothing else', async (name) => {
    const blocks = readFixture(name)
    expect(bodyProblems(root(toStored(blocks)))).toEqual([])
    await expect(htmlOf(blocks)).toMatchFileSnapshot(`expected/${name.replace(/\.\w+$/, '.html')}`)
  })

  it('is read from at least a dozen of them', () => {
    expect(fixtures.length).toBeGreaterThanOrEqual(12)
  })
})

describe('what somebody may put there on purpose', () => {
  it.each([
    ['a script', '<p>a<script>alert(1)</script></p>', '<p>a</p>\n'],
    ['a handler', '<p onclick="alert(1)">a</p>', '<p>a</p>\n'],
    ['a frame', '<iframe srcdoc="<script>alert(1)</script>"></iframe><p>a</p>', '<p>a</p>\n'],
    ['an unsafe link', '<a href="java&#10;script:alert(1)">a</a>', '<p>a</p>\n'],
    [
      'a link within a link',
      '<a href="https://a.example"><a href="data:text/html,x">a</a></a>',
      '<p>a</p>\n',
    ],
    ['a picture that runs', '<img src=x onerror=alert(1)>', '\n'],
    ['a huge span', '<table><tr><td colspan=9999>a</td><td>b</td></tr></table>', /colspan/],
  ])('%s', (_, html, expected) => {
    const said = paste(html)
    if (expected instanceof RegExp) expect(said).not.toMatch(expected)
    else expect(said).toBe(expected)
  })

  it('survives what is nested without end', () => {
    const deep = `${'<div>'.repeat(600)}a${'</div>'.repeat(600)}`
    expect(() => paste(deep)).not.toThrow()
  })
})

describe('headings', () => {
  it.each([
    ['<h1>a</h1>', '<h2>a</h2>\n'],
    ['<h3>a</h3>', '<h2>a</h2>\n'],
    ['<h1>title</h1><h2>a</h2><h3>b</h3>', '<h2>title</h2>\n<h2>a</h2>\n<h3>b</h3>\n'],
    ['<h1>a</h1><h2>b</h2><h1>c</h1>', '<h2>a</h2>\n<h3>b</h3>\n<h2>c</h2>\n'],
    ['<h2>a</h2><h4>b</h4><h6>c</h6>', '<h2>a</h2>\n<h3>b</h3>\n<h3>c</h3>\n'],
  ])('%s', (html, expected) => {
    expect(paste(html)).toBe(expected)
  })
})

describe('spaces', () => {
  it.each([
    ['filler goes', '<p>a&nbsp;&nbsp;&nbsp;b &nbsp;c</p>', 'a b c'],
    ['a space that does not break stays before a dash', '<p>море&nbsp;— это</p>', 'море\u00a0— это'],
    ['and between a number and what it counts', '<p>10&nbsp;млн</p>', '10\u00a0млн'],
    ['and after an initial', '<p>А.&nbsp;Грин</p>', 'А.\u00a0Грин'],
    ['and nowhere else', '<p>turned&nbsp;back</p>', 'turned back'],
    ['between marks it stands once', '<p><b>a </b> <i> b</i></p>', '<strong>a </strong><em>b</em>'],
    [
      'not inside the link before it',
      '<p><a href="https://a.example/">a</a>&nbsp;b</p>',
      '<a href="https://a.example/">a</a> b',
    ],
  ])('%s', (_, html, expected) => {
    expect(paste(html)).toBe(`<p>${expected}</p>\n`)
  })
})
