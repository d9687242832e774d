import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ReaderAddress } from './readerPath'
import type { PeriodUnit } from './period'
import { periodOf } from './period'
import {
  archivePath,
  articlePath,
  authorPath,
  frontPath,
  isReservedSegment,
  MAX_SLUG_LENGTH,
  mostReadPath,
  NEWSLETTER_STEPS,
  newsletterPath,
  offlinePath,
  parseReaderPath,
  searchPath,
  periodPath,
  RESERVED_SEGMENTS,
  savedPath,
  slugPattern,
  topicPath,
  topLevelPath,
} from './readerPath'

/** Beside English, which has no prefix. */
const PREFIXED = ['ru', 'pt-BR']
const read = (path: string): ReaderAddress | null => parseReaderPath(path, PREFIXED)

const inEnglish = { language: 'en', defaultLanguage: 'en' }
const inRussian = { language: 'ru', defaultLanguage: 'en' }

const anyLanguage = fc
  .constantFrom('en', ...PREFIXED)
  .map((language) => ({ language, defaultLanguage: 'en' }))
const anySlug = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,4}$/)
const anyTopLevelSlug = anySlug.filter((slug) => !isReservedSegment(slug, PREFIXED))
const anyDate = fc.date({
  min: new Date('1900-01-01T00:00:00.000Z'),
  max: new Date('2199-12-31T23:59:59.999Z'),
  noInvalidDate: true,
})
/** The language as an address tells it: the default one is not written down. */
const told = (language: string): string | null => (language === 'en' ? null : language)

describe('a reader address', () => {
  it('stands under the language unless that is the default one', () => {
    expect([inEnglish, inRussian].map(frontPath)).toEqual(['/', '/ru'])
    expect([inEnglish, inRussian].map(savedPath)).toEqual(['/saved', '/ru/saved'])
    expect(topLevelPath('islands', inEnglish)).toBe('/islands')
    expect(topLevelPath('islands', inRussian)).toBe('/ru/islands')
    expect(topicPath('sea-wall', inEnglish)).toBe('/topics/sea-wall')
    expect(topicPath('sea-wall', inRussian)).toBe('/ru/topics/sea-wall')
    expect(authorPath('marta-ilves', inEnglish)).toBe('/authors/marta-ilves')
    expect(authorPath('marta-ilves', inRussian)).toBe('/ru/authors/marta-ilves')
    expect(articlePath('shtorm', '2026-03-13T08:10:00.000Z', inEnglish)).toBe('/2026/03/13/shtorm')
    expect(articlePath('shtorm', '2026-03-13T08:10:00.000Z', inRussian)).toBe('/ru/2026/03/13/shtorm')
  })

  it('of a story has its date in UTC, whatever zone it was written in', () => {
    expect(articlePath('a', '2026-03-13T00:30:00.000+03:00', inEnglish)).toBe('/2026/03/12/a')
    expect(articlePath('a', '2025-12-31T23:30:00.000-01:00', inEnglish)).toBe('/2026/01/01/a')
  })
})

describe('an address that was built', () => {
  it('of what a reader saved reads as that page', () => {
    fc.assert(
      fc.property(anyLanguage, (languages) => {
        expect(read(savedPath(languages))).toEqual({ kind: 'saved', language: told(languages.language) })
      }),
    )
    expect(read('/saved/more')).toBeNull()
  })

  it('of the page without a connection reads as that page', () => {
    fc.assert(
      fc.property(anyLanguage, (languages) => {
        expect(read(offlinePath(languages))).toEqual({ kind: 'offline', language: told(languages.language) })
      }),
    )
    expect(read('/offline/more')).toBeNull()
  })

  it('of a front page reads as that front page', () => {
    fc.assert(
      fc.property(anyLanguage, (languages) => {
        expect(read(frontPath(languages))).toEqual({ kind: 'front', language: told(languages.language) })
      }),
    )
  })

  it('of a section or page reads as that slug', () => {
    fc.assert(
      fc.property(anyTopLevelSlug, anyLanguage, (slug, languages) => {
        const language = told(languages.language)
        expect(read(topLevelPath(slug, languages))).toEqual({ kind: 'topLevel', language, slug })
      }),
    )
  })

  it('of a topic or an author reads as that slug, reserved words too', () => {
    fc.assert(
      fc.property(
        fc.oneof(anySlug, fc.constantFrom('search', '2026', 'ru')),
        anyLanguage,
        (slug, languages) => {
          const language = told(languages.language)
          expect(read(topicPath(slug, languages))).toEqual({ kind: 'topic', language, slug })
          expect(read(authorPath(slug, languages))).toEqual({ kind: 'author', language, slug })
        },
      ),
    )
  })

  it('of the archive, of a year, month or day in it, and of what is most read, reads as that', () => {
    fc.assert(
      fc.property(
        anyDate,
        fc.constantFrom<PeriodUnit>('year', 'month', 'day'),
        anyLanguage,
        (moment, unit, languages) => {
          const language = told(languages.language)
          const period = periodOf(moment.toISOString(), unit)
          expect(read(periodPath(period, languages))).toEqual({ kind: 'period', language, period })
          expect(read(archivePath(languages))).toEqual({ kind: 'archive', language })
          expect(read(mostReadPath(languages))).toEqual({ kind: 'mostRead', language })
        },
      ),
    )
  })

  it('on the way to the newsletter reads as that step', () => {
    fc.assert(
      fc.property(fc.constantFrom(...NEWSLETTER_STEPS), anyLanguage, (step, languages) => {
        const language = told(languages.language)
        expect(read(newsletterPath(step, languages))).toEqual({ kind: 'newsletter', language, step })
      }),
    )
    expect(['/newsletter/form', '/newsletter/sent/more', '/newsletter/elsewhere'].map(read)).toEqual([
      null,
      null,
      null,
    ])
  })

  it('of a story reads as that date and slug', () => {
    fc.assert(
      fc.property(anySlug, anyDate, anyLanguage, (slug, published, languages) => {
        const moment = published.toISOString()
        expect(read(articlePath(slug, moment, languages))).toEqual({
          kind: 'article',
          language: told(languages.language),
          date: moment.slice(0, 10),
          slug,
        })
      }),
    )
  })
})

describe('a path that somebody typed', () => {
  it('is the same address only where it is spelt the same', () => {
    const build = (address: ReaderAddress): string => {
      const languages = { language: address.language ?? 'en', defaultLanguage: 'en' }
      switch (address.kind) {
        case 'front':
          return frontPath(languages)
        case 'saved':
          return savedPath(languages)
        case 'search':
          return searchPath(languages)
        case 'offline':
          return offlinePath(languages)
        case 'topLevel':
          return topLevelPath(address.slug, languages)
        case 'topic':
          return topicPath(address.slug, languages)
        case 'author':
          return authorPath(address.slug, languages)
        case 'archive':
          return archivePath(languages)
        case 'mostRead':
          return mostReadPath(languages)
        case 'newsletter':
          return newsletterPath(address.step, languages)
        case 'period':
          return periodPath(address.period, languages)
        case 'article':
          return articlePath(address.slug, `${address.date}T00:00:00.000Z`, languages)
      }
    }
    const segment = fc.oneof(
      anySlug,
      fc.constantFrom(
        '',
        '.',
        '..',
        'ru',
        'en',
        'topics',
        'authors',
        'saved',
        'search',
        'offline',
        '2026',
        '03',
        '13',
        '32',
        'A',
        '%2e',
      ),
      fc.string({ maxLength: 4 }),
    )
    const anyPath = fc.array(segment, { maxLength: 5 }).map((segments) => `/${segments.join('/')}`)
    fc.assert(
      fc.property(anyPath, (path) => {
        const address = read(path)
        if (address !== null) expect(build(address)).toBe(path)
      }),
    )
    expect(read('/ru/topics/sea-wall')).not.toBeNull()
  })

  it.each([
    '',
    'islands',
    '//',
    '//evil.example',
    '/islands/',
    '/ru/',
    '/ru//islands',
    '/islands/more',
    '/topics',
    '/topics/',
    '/topics/sea-wall/more',
    '/ru/topics',
    '/authors',
    '/ru/ru',
    '/ru/ru/islands',
    '/topics/ru/sea-wall',
    '/2026/3',
    '/2026/13',
    '/ru/2026/02/30',
    '/2026/archive',
    '/archive/2026',
    '/2026/03/13/',
    '/2026/03/13/shtorm/more',
    '/de/2026/03/13/shtorm',
    '/PT-br/islands',
  ])('is not found without asking anybody when it is %j', (path) => {
    expect(read(path)).toBeNull()
  })

  it.each([
    '/2026/3/13/shtorm',
    '/26/03/13/shtorm',
    '/2026/02/29/shtorm',
    '/2026/13/01/shtorm',
    '/2026/00/10/shtorm',
    '/2026/03/00/shtorm',
    '/2026/04/31/shtorm',
    '/2026/03/13T/shtorm',
    '/+2026/03/13/shtorm',
    '/+012026/03/13/shtorm',
    '/２０２６/03/13/shtorm',
  ])('is no story where its date is none: %s', (path) => {
    expect(read(path)).toBeNull()
  })

  it('may be a story of a leap day', () => {
    expect(read('/2024/02/29/shtorm')).toMatchObject({ kind: 'article', date: '2024-02-29' })
  })

  it.each([
    'Islands',
    'острова',
    'is_lands',
    '-islands',
    'islands-',
    'is--lands',
    'is lands',
    'islands\n',
    'islands\u0000',
    'islands.html',
    '.env',
    '..',
    '%2e%2e',
    'a\\b',
    'a?b',
    '<script>',
    "a'b",
    'ı',
    'a'.repeat(MAX_SLUG_LENGTH + 1),
  ])('is not found with the hostile slug %j, wherever that stands', (slug) => {
    const places = ['/', '/ru/', '/topics/', '/authors/', '/ru/topics/', '/2026/03/13/', '/ru/2026/03/13/']
    expect(places.filter((place) => read(`${place}${slug}`) !== null)).toEqual([])
    expect(places.filter((place) => read(`${place}a-b-1`) !== null)).toEqual(places)
  })

  it('may have a slug of the greatest length', () => {
    const slug = 'a'.repeat(96)
    expect(MAX_SLUG_LENGTH).toBe(96)
    expect(read(`/${slug}`)).toEqual({ kind: 'topLevel', language: null, slug })
  })

  it('has no language where the newspaper has no other', () => {
    expect(parseReaderPath('/ru/topics/sea-wall', [])).toBeNull()
    expect(parseReaderPath('/ru', [])).toEqual({ kind: 'topLevel', language: null, slug: 'ru' })
    expect(read('/ru')).toEqual({ kind: 'front', language: 'ru' })
  })
})

describe('a reserved segment', () => {
  it.each(RESERVED_SEGMENTS)('is "%s": no section or page may take it, and none is looked for', (segment) => {
    expect(isReservedSegment(segment, PREFIXED)).toBe(true)
    expect(read(`/${segment}`)?.kind).not.toBe('topLevel')
    expect(read(`/ru/${segment}`)?.kind).not.toBe('topLevel')
    expect(read('/islands')?.kind).toBe('topLevel')
  })

  it.each([
    '/topics/sea-wall',
    '/authors/marta-ilves',
    '/search/x',
    '/feed.xml',
    '/atom.xml',
    '/feed.json',
    '/sitemap.xml',
    '/news-sitemap.xml',
    '/robots.txt',
    '/favicon.ico',
    '/livez',
    '/readyz',
    '/media/0123456789abcdef0123456789abcdef/320.webp',
    '/fonts/serif.woff2',
    '/static/reader.css',
    '/_next/static/chunks/main.js',
    '/admin',
    '/api/content/v1/articles',
    '/preview/a-story',
    '/ru',
    '/2026/03/13/shtorm',
  ])('is what an address of ours begins with: %s', (path) => {
    expect(isReservedSegment(path.split('/')[1] ?? '', PREFIXED)).toBe(true)
  })

  it('is a year and a language code, and nothing that only resembles one', () => {
    expect(
      ['1999', '2026', '0000', 'ru', 'pt-BR'].filter((one) => isReservedSegment(one, PREFIXED)),
    ).toHaveLength(5)
    const free = [
      'islands',
      'support',
      'about',
      '20260',
      '202',
      '2026-review',
      'rus',
      'topic',
      'searches',
      'en',
    ]
    expect(free.filter((one) => isReservedSegment(one, PREFIXED))).toEqual([])
  })
})

describe('a slug', () => {
  it('is small Latin letters and digits with single hyphens between', () => {
    expect(
      ['a', '7', 'storm-season', '2026-03-13-b', 'a1'].filter((slug) => !slugPattern.test(slug)),
    ).toEqual([])
    expect(
      ['', '-', 'a-', '-a', 'a--b', 'A', 'a b', 'é', 'a\n'].filter((slug) => slugPattern.test(slug)),
    ).toEqual([])
  })
})
