import { describe, expect, it } from 'vitest'
import { readLanguage } from './readQuery'
import { toSiteSettings } from './siteSettings'

const settings = toSiteSettings({ editions: [{ language: 'en' }, { language: 'ru' }] })

describe('the language of an answer', () => {
  it('is the one that was asked for, or the default one', () => {
    expect(readLanguage(settings, 'ru')).toEqual({ ok: true, value: 'ru' })
    expect(readLanguage(settings, undefined)).toEqual({ ok: true, value: 'en' })
  })

  it('is not found where the newspaper has no such edition', () => {
    const answer = readLanguage(settings, 'de')
    expect(answer.ok || answer.response.status).toBe(404)
  })
})
