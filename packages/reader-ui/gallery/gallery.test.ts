import { readdirSync, readFileSync } from 'node:fs'
import { renderToStaticMarkup } from 'react-dom/server'
import type { Element } from '@dateline/content-schema/element'
import { describe, expect, it } from 'vitest'
import { chapters } from './chapters'
import { fullArticle } from './fixtures'
import { specimens } from './specimens'

const SOURCE = new URL('../src/', import.meta.url)

/** What is seen only as a part of another component, or not before a script has filled it. */
const PARTS = ['OfflineNote', 'ResponsivePicture', 'SearchElsewhere', 'SearchLine']

const components = readdirSync(SOURCE)
  .filter((file) => file.endsWith('.tsx') && !file.endsWith('.test.tsx'))
  .map((file) => file.replace('.tsx', ''))

const pages = chapters.flatMap((chapter) => chapter.pages)

describe('the gallery', () => {
  it('shows every component, alone or as a page', () => {
    const chapterSource = readFileSync(new URL('chapters.tsx', import.meta.url), 'utf8')
    const shown = [
      ...specimens.map(({ component }) => component),
      ...components.filter((name) => chapterSource.includes(`<${name}`)),
      ...PARTS,
    ]
    expect(components.filter((name) => !shown.includes(name))).toEqual([])
    expect(shown.filter((name) => !components.includes(name))).toEqual([])
  })

  it('names each specimen by the component that it is of', () => {
    const source = readFileSync(new URL('specimens.tsx', import.meta.url), 'utf8')
    expect(specimens.filter(({ component }) => !source.includes(`<${component}`))).toEqual([])
  })

  it('has a story with every element that a text can have', () => {
    // A new element breaks the build here until it is listed, and this test until the story has it.
    const elements: Record<Element['type'], true> = {
      paragraph: true,
      heading: true,
      quote: true,
      pullQuote: true,
      list: true,
      factBox: true,
      correctionNote: true,
      readMoreBreak: true,
      picture: true,
      gallery: true,
      embed: true,
      relatedCard: true,
      divider: true,
      table: true,
    }
    const shown = new Set(fullArticle.body.map(({ type }) => type))
    expect([...shown].sort()).toEqual(Object.keys(elements).sort())
  })

  it('gives each page a file of its own', () => {
    const names = pages.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    expect(names).not.toContain('index')
  })

  it('has something to show in each state', () => {
    const empty = specimens.flatMap(({ component, states }) =>
      Object.entries(states)
        .filter(([, element]) => renderToStaticMarkup(element) === '')
        .map(([state]) => `${component}: ${state}`),
    )
    expect(empty).toEqual([])
  })
})
