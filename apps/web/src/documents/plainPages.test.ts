import { messagesFor } from '@dateline/reader-ui/text/messages'
import { describe, expect, it } from 'vitest'
import { htmlOf } from './finishDocument'
import { refusedPage, tombstone } from './plainPages'

describe('the stone of a withdrawn story', () => {
  it.each([
    ['/2026/03/13/storm', 'en', '/'],
    ['/ru/2026/03/13/shtorm', 'ru', '/ru'],
    ['/ru?after=abc', 'ru', '/ru'],
  ])('speaks the language of its address and keeps its tags: %s', (key, language, home) => {
    const stone = tombstone({ key, tags: ['article:1', 'site'], at: 5 })
    expect(stone).toMatchObject({
      key,
      status: 410,
      tags: ['article:1', 'site'],
      renderedAt: 5,
      pictures: [],
    })
    expect(htmlOf(stone)).toContain(`<html lang="${language}" dir="ltr">`)
    expect(htmlOf(stone)).toContain(`<h1>${messagesFor(language).goneTitle}</h1>`)
    expect(htmlOf(stone)).toContain(`<a href="${home}">`)
    expect(htmlOf(stone)).not.toContain('dateline-document')
  })
})

describe('the page of an address that cannot be', () => {
  it('says nothing of the address', () => {
    const page = refusedPage('/ru/%<script>')
    expect(page).toContain(messagesFor('ru').refusedText)
    expect(page).not.toContain('script')
  })
})
