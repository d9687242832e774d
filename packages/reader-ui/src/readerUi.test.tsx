import type { ReactElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { aCard } from '@dateline/test-kit/dto/aCard'
import { aFront } from '@dateline/test-kit/dto/aFront'
import { anAppeal, anAmountSet } from '@dateline/test-kit/dto/anAppeal'
import { anAuthorCard } from '@dateline/test-kit/dto/anAuthorCard'
import { anArticle, aParagraph } from '@dateline/test-kit/dto/anArticle'
import { aPage } from '@dateline/test-kit/dto/aPage'
import { aPicture } from '@dateline/test-kit/dto/aPicture'
import { aSite } from '@dateline/test-kit/dto/aSite'
import { describe, expect, it } from 'vitest'
import type { Article } from '@dateline/content-schema/article'
import type { Element, ElementOf } from '@dateline/content-schema/element'
import { AppealBox } from './AppealBox'
import { ArchiveView } from './ArchiveView'
import { ArticleView } from './ArticleView'
import { BodyElement } from './BodyElement'
import { FrontView } from './FrontView'
import { GoneView } from './GoneView'
import { ListView } from './ListView'
import { MostReadView } from './MostReadView'
import { NewsletterView } from './NewsletterView'
import { NotFoundView } from './NotFoundView'
import { PageView } from './PageView'
import { PeriodView } from './PeriodView'
import { ReaderDocument } from './ReaderDocument'
import { SavedView } from './SavedView'

const site = aSite()
const address = 'https://courier.example/2026/03/13/ferry-crews-warn'
const html = (element: ReactElement): string => renderToStaticMarkup(element)
const textOf = (markup: string): string =>
  markup
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim()

const story = (
  overrides: Partial<Article> = {},
  appeal: Parameters<typeof ArticleView>[0]['appeal'] = anAppeal(),
) => html(<ArticleView article={anArticle(overrides)} site={site} appeal={appeal} address={address} />)
const body = (element: Element) =>
  html(<BodyElement element={element} language="en" timeZone={site.timeZone} />)

const framed = (children: ReactElement, overrides: Partial<Parameters<typeof ReaderDocument>[0]> = {}) =>
  html(
    <ReaderDocument
      site={site}
      language="en"
      translations={[]}
      current="/islands"
      dateLine="2026-03-13T12:00:00.000Z"
      banner={null}
      path="/2026/03/13/ferry-crews-warn"
      {...overrides}
    >
      {children}
    </ReaderDocument>,
  )

describe('the page of a story', () => {
  it('is read in the order of the printed model with style sheets off', () => {
    const text = textOf(
      story({
        updatedAt: '2026-03-13T09:42:00.000Z',
        updates: [{ at: '2026-03-13T09:42:00.000Z', kind: 'correction', note: 'The date was wrong.' }],
      }),
    )
    const inOrder = [
      'Storm season',
      'Ferry crews ask islanders',
      'Three independent crews',
      'By Marta Ilves',
      'March 13, 2026 at 08:10',
      'Updated: 11:42',
      '3 min read',
      'Deckhands on the quay',
      'Harbour Crews’ Union / Telegram',
      'Crews who run the small ferries',
      'The date was wrong.',
      'Read more about: Outer harbour , Storm season',
      'Before you go, a small request',
      'Thank you for reading.',
      'Continue',
      'Read more Port budget Sea wall repairs',
    ]
    const places = inOrder.map((words) => text.indexOf(words))
    expect(places).not.toContain(-1)
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })

  it('says “Updated:” only when its substance changed', () => {
    expect(story()).not.toContain('Updated:')
    expect(story({ updatedAt: '2026-03-14T09:42:00.000Z' })).toContain('March 14, 2026 at 11:42')
  })

  it('tells of corrections with a note and keeps typos to itself', () => {
    const at = '2026-03-13T09:42:00.000Z'
    const markup = story({
      updates: [
        { at, kind: 'typo', note: 'A comma.' },
        { at, kind: 'clarification', note: '' },
        { at, kind: 'new-facts', note: 'A number was added.' },
      ],
    })
    expect(markup).toContain('A number was added.')
    expect(markup).not.toContain('A comma.')
    expect(markup).not.toContain('Clarification')
  })

  it('links each author and lists several as the language does', () => {
    const markup = story({
      authors: [
        anAuthorCard({ name: 'Marta Ilves', slug: 'm' }),
        anAuthorCard({ name: 'Tomas Reed', slug: 't' }),
      ],
    })
    expect(markup).toContain('<a href="/authors/m" rel="author">Marta Ilves</a> and <a href="/authors/t"')
  })

  it('introduces each author of whom more than the name is known, with the beginning of the biography', () => {
    const markup = story({
      authors: [
        anAuthorCard({
          role: 'Harbour correspondent',
          bio: ['She has written about the harbour since 2009.', 'She repaired engines.'],
          portrait: aPicture({ alt: 'Marta Ilves on the quay' }),
        }),
        anAuthorCard({ name: 'Tomas Reed', slug: 'tomas-reed', role: 'Editor' }),
        anAuthorCard({ name: 'Iris Aalto', slug: 'iris-aalto' }),
      ],
    })
    const cards = /<section class="author-cards".*?<\/section>/.exec(markup)?.[0] ?? ''
    expect(textOf(cards)).toBe(
      'Marta Ilves Harbour correspondent She has written about the harbour since 2009. Tomas Reed Editor',
    )
    expect(cards).toContain('aria-label="About the authors"')
    expect(cards).toContain('<a href="/authors/marta-ilves" rel="author">')
    expect(cards).toMatch(/<img[^>]*alt="Marta Ilves on the quay"[^>]*loading="lazy"/)
    expect(story()).not.toContain('author-cards')
  })

  it('holds what a script will offer, every word of it in the language of the story', () => {
    const tools = (language: string) =>
      /<reader-story.*<\/reader-story>/.exec(story({ language, id: 'ferry' }))?.[0] ?? ''
    expect(tools('en')).toContain('<reader-story story="ferry">')
    expect(textOf(tools('en'))).toBe('Save Share Copy link A− Smaller text A+ Larger text Listen Stop')
    expect(tools('en')).toContain('data-new-other="New since you read: # paragraphs."')
    expect(tools('en')).toContain('data-saved-path="/saved"')
    expect(tools('ru')).toContain('data-new-few="Новое с прошлого раза: # абзаца."')
    expect(tools('ru')).toContain('data-saved-path="/ru/saved"')
    expect(textOf(tools('ru'))).toBe(
      'Сохранить Поделиться Скопировать ссылку A− Мельче A+ Крупнее Слушать Стоп',
    )
  })

  it('offers nothing where it is not the published page', () => {
    const preview = html(<ArticleView article={anArticle()} site={site} appeal={null} address={null} />)
    expect(preview).not.toContain('reader-story')
  })

  it('has four cards with a kicker, a title, a teaser and a length', () => {
    const cards = story().split('class="card is-brief"').slice(1)
    expect(cards).toHaveLength(4)
    for (const card of cards) {
      expect(card).toContain('class="kicker"')
      expect(card).toMatch(/<h3 class="card-headline"><a href="\/2026/)
      expect(card).toContain('class="card-teaser"')
      expect(card).toMatch(/\d+ min read/)
    }
  })

  it('ends with earlier stories on its topics, each with its day; without them nothing is said', () => {
    const earlier = aCard({ id: 'dive-logs', headline: 'Port publishes its dive logs' })
    const markup = story({ previous: [earlier] })
    const words = textOf(markup)
    expect(words.indexOf('Earlier on these topics')).toBeGreaterThan(words.indexOf('min read'))
    expect(words).toContain('March 12, 2026')
    expect(markup).toContain(`<a href="${earlier.path}">Port publishes its dive logs</a>`)
    expect(textOf(story())).not.toContain('Earlier on these topics')
  })

  it('leads to its translations', () => {
    const markup = story({ translations: [{ language: 'ru', path: '/ru/2026/03/13/paromy' }] })
    expect(markup).toContain('href="/ru/2026/03/13/paromy" hrefLang="ru"')
    expect(textOf(markup)).toContain('Read in Russian')
  })

  it('is whole without picture, kicker, teaser, authors, topics, related stories and appeal', () => {
    const bare = story(
      { leadPicture: null, kicker: '', teaser: '', authors: [], topics: [], related: [], readingMinutes: 7 },
      null,
    )
    expect(bare).not.toMatch(/<img|class="kicker"|standfirst|byline-authors|class="topics"|read-more|<form/)
    expect(textOf(bare)).toContain('7 min read')
  })

  it('fetches the lead picture first and keeps its place', () => {
    const markup = story()
    expect(markup).toMatch(/<img[^>]*width="1600" height="1000"/)
    expect(markup).toContain('fetchPriority="high"')
    expect(markup).toContain('object-position:40% 55%')
    expect(markup).toMatch(/\/1600\.webp 1600w/)
    expect(markup).not.toContain('/1920.webp')
  })

  it('shows markup in texts as text', () => {
    const markup = story({
      headline: '<script>alert(1)</script>',
      body: [aParagraph('<img src=x onerror=y>')],
    })
    expect(markup).toContain('&lt;script&gt;')
    expect(markup).not.toMatch(/<script|<img src=x/)
  })

  it('speaks the language of the story', () => {
    const text = textOf(story({ language: 'ru', readingMinutes: 22, updatedAt: '2026-03-13T09:42:00.000Z' }))
    expect(text).toContain('22 минуты чтения')
    expect(text).toContain('Обновлено: 11:42')
    expect(text).not.toContain('min read')
  })
})

/** What a screen reader lists as parts of a page, by kind and name. */
const landmarksOf = (markup: string): string[] =>
  [...markup.matchAll(/<(\w+)([^>]*)>/g)].flatMap(([, tag = '', attributes = '']) => {
    const role = /\srole="(\w+)"/.exec(attributes)?.[1]
    const isLandmark = role === undefined ? /^(aside|nav|main|section|form)$/.test(tag) : role === 'region'
    const name = /\saria-label(?:ledby)?="([^"]*)"/.exec(attributes)?.[1]
    // A section or a form without a name is none.
    return isLandmark && (name !== undefined || /^(aside|nav|main)$/.test(tag))
      ? [`${tag} ${name ?? ''}`]
      : []
  })

describe('an element of the body', () => {
  it('keeps one link one link when its words carry different marks', () => {
    const markup = body({
      type: 'paragraph',
      runs: [
        { text: 'see ' },
        { text: 'the ', href: '/wall' },
        { text: 'wall', href: '/wall', bold: true },
        { text: 'twice', breakBefore: true },
      ],
    })
    expect(markup).toBe('<p>see <a href="/wall">the <strong>wall</strong></a><br/>twice</p>')
  })

  it('nests lists and keeps where a numbering starts', () => {
    const markup = body({
      type: 'list',
      ordered: true,
      start: 3,
      items: [
        {
          runs: [{ text: 'a' }],
          children: [
            { type: 'list', ordered: false, start: 1, items: [{ runs: [{ text: 'b' }], children: [] }] },
          ],
        },
      ],
    })
    expect(markup).toBe('<ol start="3"><li>a<ul><li>b</li></ul></li></ol>')
  })

  it('makes a table that scrolls by keyboard and names its columns', () => {
    const cell = (text: string, header: boolean) => ({
      header,
      colSpan: 1,
      rowSpan: 1,
      paragraphs: [[{ text }]],
    })
    const markup = body({
      type: 'table',
      rows: [{ cells: [cell('Place', true)] }, { cells: [cell('1,204', false)] }],
    })
    expect(markup).toContain('role="group" aria-label="Table" tabindex="0"')
    expect(markup).toContain('<thead><tr><th scope="col"><p>Place</p></th></tr></thead>')
    expect(markup).toContain('<td class="is-number">')
  })

  it('may stand in a story twice: no two landmarks have the same name', () => {
    const cell = { header: false, colSpan: 1, rowSpan: 1, paragraphs: [[{ text: '1' }]] }
    const table: Element = { type: 'table', rows: [{ cells: [cell] }] }
    const related: Element = { type: 'relatedCard', card: aCard() }
    const box: Element = { type: 'factBox', title: '', content: [aParagraph('Built in 1953.')] }
    const note: Element = { type: 'correctionNote', kind: 'update', day: null, text: 'Added.' }
    const gallery: Element = { type: 'gallery', pictures: [aPicture(), aPicture()] }
    const markup = framed(
      <ArticleView
        article={anArticle({
          body: [table, related, embed, box, note, gallery, table, related, embed, box, note, gallery],
        })}
        site={site}
        appeal={anAppeal()}
        address={address}
      />,
      { banner: anAppeal() },
    )
    const names = landmarksOf(markup)
    expect(names).toContain('aside appeal-appeal-spring')
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })

  const embed: Element = {
    type: 'embed',
    provider: 'telegram',
    address: 'https://t.me/crews/214',
    frame: 'https://t.me/crews/214?embed=1',
    author: 'Crews',
    text: 'Water behind the pier.',
    postedAt: '2026-03-13T05:02:00.000Z',
    poster: aPicture(),
  }

  it('sets a fact box apart under its title, and without one says what it is', () => {
    const box: ElementOf<'factBox'> = {
      type: 'factBox',
      title: 'In figures',
      content: [aParagraph('Built in 1953.')],
    }
    expect(body(box)).toBe(
      '<aside class="fact-box" role="note" aria-label="In figures"><p class="fact-box-title">In figures</p>' +
        '<p>Built in 1953.</p></aside>',
    )
    expect(body({ ...box, title: '' })).toBe(
      '<aside class="fact-box" role="note" aria-label="Background"><p>Built in 1953.</p></aside>',
    )
  })

  it('shows a note of correction with its day of the calendar, whatever the zone', () => {
    const note: Element = {
      type: 'correctionNote',
      kind: 'correction',
      day: '2026-03-13',
      text: 'It was 182.',
    }
    for (const timeZone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago'])
      expect(html(<BodyElement element={note} language="ru" timeZone={timeZone} />)).toBe(
        '<aside class="correction-note" role="note" aria-label="Исправление"><p class="correction-note-kind">' +
          '<strong>Исправление,</strong><time dateTime="2026-03-13"> 13 марта 2026 г.</time></p><p>It was 182.</p></aside>',
      )
    expect(textOf(body({ ...note, kind: 'update', day: null }))).toBe('Update It was 182.')
  })

  it('shows a gallery uncropped, in pairs of equal height, the first alone where their number is odd', () => {
    const upright = aPicture({ id: 'upright', width: 1000, height: 2000, caption: 'Upright.' })
    const markup = body({
      type: 'gallery',
      pictures: [aPicture(), upright, aPicture({ width: 3000, height: 2000 })],
    })
    expect(markup).toContain('<div class="gallery" role="group" aria-label="Gallery, 3 photos">')
    const [alone, pair] = markup.split('class="gallery-row"').slice(1)
    expect(alone?.match(/<figure/g)).toHaveLength(1)
    expect(pair?.match(/style="flex-grow:[\d.]+"/g)).toEqual([
      'style="flex-grow:0.5"',
      'style="flex-grow:1.5"',
    ])
    expect(pair).toContain('<span class="caption">Upright. </span>')
  })

  it('shows nothing of a break for excerpts', () => {
    expect(body({ type: 'readMoreBreak' })).toBe('')
  })

  it('shows an embed as a card of our own that fetches nothing from elsewhere', () => {
    const markup = body(embed)
    expect(markup).toContain('<reader-embed frame="https://t.me/crews/214?embed=1" provider="telegram"')
    expect(markup).toContain('<a href="https://t.me/crews/214" rel="noopener nofollow">Open on Telegram</a>')
    expect(textOf(markup)).toContain('Water behind the pier. Crews on Telegram March 13, 2026 at 07:02')
    expect(markup).not.toMatch(/<iframe|<script|(src|srcSet)="https?:/i)
  })

  it('leaves an embed that cannot be framed a plain card', () => {
    const markup = body({ ...embed, frame: null })
    expect(markup).not.toContain('reader-embed')
    expect(markup).toContain('Open on Telegram')
  })
})

describe('the donation box', () => {
  it('is a form that works without scripts', () => {
    const markup = html(<AppealBox appeal={anAppeal()} siteName={site.name} />)
    expect(markup).toContain('<form action="/support" method="get">')
    expect(markup).toContain('<legend>Give every month</legend>')
    expect(markup).toContain('name="frequency" value="monthly"')
    expect(markup.match(/type="radio"[^>]*name="amount"/g)).toHaveLength(4)
    expect(markup).toMatch(/checked=""[^>]*value="5"|value="5"[^>]*checked=""/)
    expect(markup).toContain('<mark>If you can, give a little every month, starting from €2.</mark>')
  })

  it('is a link where there are no amounts', () => {
    const markup = html(<AppealBox appeal={anAppeal({ amounts: null })} siteName={site.name} />)
    expect(markup).toContain('<a class="button" href="/support">Continue</a>')
    expect(markup).not.toContain('<form')
  })

  it('keeps the query of its target, which a GET form would drop', () => {
    const markup = html(
      <AppealBox
        appeal={anAppeal({ target: 'https://pay.example/give?campaign=spring' })}
        siteName={site.name}
      />,
    )
    expect(markup).toContain('<input type="hidden" name="campaign" value="spring"/>')
  })

  it('offers no other amount where the newspaper does not allow it', () => {
    const appeal = anAppeal({ amounts: anAmountSet({ allowOther: false }) })
    expect(html(<AppealBox appeal={appeal} siteName={site.name} />)).not.toContain('value="other"')
  })
})

describe('the frame of every page', () => {
  const page = <p>words</p>

  it('has a skip link, landmarks, the day in the newspaper’s zone and nothing in its head', () => {
    const markup = framed(page, { dateLine: '2026-03-13T22:30:00.000Z' })
    expect(markup).toMatch(
      /^<html lang="en" dir="ltr"><head><\/head><body><a class="skip-link" href="#content">/,
    )
    expect(markup).toContain('<main id="content" tabindex="-1"><p>words</p></main>')
    expect(textOf(markup)).toContain('Saturday, March 14, 2026')
    // Not the moment: of two copies of a page that say the same, every byte is the same.
    expect(markup).toContain('<time dateTime="2026-03-14">')
  })

  it('marks the section of a story and the page that is open', () => {
    expect(framed(page)).toContain('<a href="/islands" aria-current="true">')
    expect(framed(page, { path: '/islands' })).toContain('<a href="/islands" aria-current="page">')
    expect(framed(page, { current: null })).not.toContain('aria-current')
  })

  it('leads to the translation of the page, or to the front of the other language', () => {
    expect(framed(page)).toContain('<a href="/ru" lang="ru"')
    expect(framed(page, { translations: [{ language: 'ru', path: '/ru/about' }] })).toContain(
      '<a href="/ru/about" lang="ru"',
    )
  })

  it('shows an appeal in the banner only when there is one', () => {
    expect(framed(page)).not.toContain('class="banner"')
    expect(framed(page, { banner: anAppeal({ heading: 'Owned by readers.' }) })).toContain(
      'Owned by readers.',
    )
  })

  it('offers pages, support and contact at its foot', () => {
    const markup = framed(page)
    for (const href of ['/about', '/support', 'mailto:desk@courier.example']) {
      expect(markup).toContain(`href="${href}"`)
    }
  })
})

describe('lists and other pages', () => {
  it('put the lead first and give a story without a kicker the name of its section', () => {
    const markup = html(
      <FrontView front={aFront({ newest: [aCard({ id: 'n', kicker: '' })] })} site={site} />,
    )
    expect(markup.indexOf('is-lead')).toBeLessThan(markup.indexOf('is-major'))
    expect(markup).toContain('<p class="kicker">Islands</p>')
    expect(markup.match(/<img[^>]*fetchPriority="high"/g)).toHaveLength(1)
  })

  it('say so when a front page is empty', () => {
    const empty = html(<FrontView front={aFront({ lead: null, curated: [], newest: [] })} site={site} />)
    expect(textOf(empty)).toContain('There are no stories here yet.')
  })

  it('page a list only where there are other pages', () => {
    const list = (olderHref: string | null) =>
      html(
        <ListView
          site={site}
          title="Islands"
          kicker=""
          description={[]}
          portrait={null}
          articles={[aCard()]}
          path="/islands"
          olderHref={olderHref}
          newerHref={null}
        />,
      )
    expect(list('/islands?cursor=x')).toContain('href="/islands?cursor=x" rel="next"')
    expect(list(null)).not.toContain('<nav')
  })

  it('tell why a story is gone, if the newsroom says why', () => {
    expect(textOf(html(<GoneView site={site} reason="It named a bystander." />))).toContain(
      'Why: It named a bystander.',
    )
    expect(html(<GoneView site={site} reason={null} />)).not.toContain('Why:')
    expect(html(<GoneView site={site} reason={null} />)).toContain('action="/search"')
  })

  it('offer ways on from a page that is not there', () => {
    expect(html(<NotFoundView site={site} newest={[]} />)).toContain(`href="${site.sections[0]?.path ?? ''}"`)
    expect(html(<NotFoundView site={site} newest={[]} />)).toContain('<a href="/">')
    expect(html(<NotFoundView site={site} newest={[]} />)).toContain('action="/search"')
    const newest = [aCard({ headline: 'Boats are back', path: '/2026/03/13/boats' })]
    expect(html(<NotFoundView site={site} newest={newest} />)).toContain(
      '<a href="/2026/03/13/boats">Boats are back</a>',
    )
  })

  it('say without scripts what saved stories need', () => {
    expect(textOf(html(<SavedView language="en" />))).toContain('has to run the scripts of this site')
    expect(textOf(html(<SavedView language="ru" />))).toContain('Сохранённые статьи')
  })

  it('show an editable page with its title', () => {
    expect(html(<PageView page={aPage()} site={site} />)).toContain('About the Courier</h1>')
  })
})

describe('every component', () => {
  it('leaves what it was given as it was', () => {
    const freeze = <T,>(value: T): T => {
      if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(freeze)
      return value
    }
    const article = freeze(anArticle())
    expect(
      html(
        <ArticleView
          article={article}
          site={freeze(aSite())}
          appeal={freeze(anAppeal())}
          address={address}
        />,
      ),
    ).toContain(article.headline)
  })
})

describe('the archive', () => {
  it('lists the months under their years, the newest year first and its months in their order', () => {
    const text = textOf(html(<ArchiveView months={['2026-03', '2026-01', '2025-12']} site={site} />))
    expect(text).toContain('2026 January March 2025 December')
  })

  const march = {
    period: '2026-03',
    parts: ['2026-03-12', '2026-03-13'],
    earlier: '2026-01',
    later: null,
    articles: [aCard({ firstPublishedAt: '2026-03-12T23:30:00.000Z' })],
    next: 'a/b',
    tags: [],
  }

  it('leads from a month to its year, its days, its neighbours and its further pages', () => {
    const markup = html(<PeriodView archive={march} site={site} isFurtherPage={false} />)
    const links = [...markup.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)
    for (const path of ['/archive', '/2026', '/2026/03/12', '/2026/01', '/2026/03?after=a%2Fb'])
      expect(links).toContain(path)
    expect(links).not.toContain('/2026/03')
    expect(html(<PeriodView archive={march} site={site} isFurtherPage />)).toContain('href="/2026/03"')
  })

  it('counts days as the addresses of stories do, whatever the zone of the newspaper', () => {
    const markup = html(
      <PeriodView archive={march} site={{ ...site, language: 'ru' }} isFurtherPage={false} />,
    )
    expect(markup).toContain('<time dateTime="2026-03-12">')
    expect(textOf(markup)).toContain('Март 2026')
    expect(markup).toContain('href="/ru/2026/03/13"')
  })
})

describe('what is most read', () => {
  const cards = [1, 2, 3, 4, 5, 6].map((place) =>
    aCard({ id: `card-${place}`, headline: `Story ${place}`, path: `/2026/03/13/story-${place}` }),
  )
  const front = (count: number) =>
    html(<FrontView front={aFront()} mostRead={cards.slice(0, count)} site={site} />)

  it('stands in its order on a page of its own', () => {
    const text = textOf(html(<MostReadView articles={cards} site={site} />))
    expect(text.match(/Story \d/g)).toEqual(cards.map(({ headline }) => headline))
    expect(text).toContain('Counted without cookies')
    expect(textOf(html(<MostReadView articles={[]} site={site} />))).toContain('Too little has been read')
  })

  it('is told by the front in five stories, and not at all by fewer than three', () => {
    expect(front(2)).not.toContain('Most read')
    expect(front(3)).toContain('<a href="/most-read">Most read</a>')
    expect(front(6)).toContain('story-5"')
    expect(front(6)).not.toContain('story-6"')
  })
})

describe('the newsletter', () => {
  const step = (name: Parameters<typeof NewsletterView>[0]['step'], language = 'en') =>
    html(<NewsletterView step={name} site={{ ...site, language }} />)

  it('is asked for by a form that needs no script, at the address of its language', () => {
    expect(step('form')).toContain('action="/newsletter" method="post"')
    expect(step('form', 'ru')).toContain('action="/ru/newsletter" method="post"')
    expect(step('form')).not.toContain('aria-invalid')
  })

  it('names the field and the remedy where the address was none', () => {
    const markup = step('invalid')
    expect(markup).toContain('aria-invalid="true" aria-describedby="newsletter-error"')
    expect(markup).toMatch(/id="newsletter-error">Email address: write it whole/)
  })

  it.each(['confirm', 'unsubscribe'] as const)('does nothing without a press: %s', (name) => {
    // Without an action: the token stays in the address that the form is sent to.
    expect(step(name)).toMatch(/<form[^>]* method="post"><button/)
    expect(step(name)).not.toMatch(/<form[^>]* action=/)
  })

  it('is offered at the foot of every page, with names of its own for the fields', () => {
    const markup = framed(<NewsletterView step="form" site={site} />)
    const ids = [...markup.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
    expect(ids).toContain('footer-email')
    expect(new Set(ids).size).toBe(ids.length)
  })
})
