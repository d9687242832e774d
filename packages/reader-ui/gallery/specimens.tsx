import type { ReactElement } from 'react'
import type { Card } from '@dateline/content-schema/card'
import { UPDATE_KINDS } from '@dateline/content-schema/article'
import { NOTE_KINDS } from '@dateline/content-schema/elementLimits'
import type { Element, ElementOf, EmbedElement } from '@dateline/content-schema/element'
import { EMBED_PROVIDERS } from '@dateline/content-schema/element'
import { readSearchQuery } from '@dateline/content-schema/searchAddress'
import { aCard } from '@dateline/test-kit/dto/aCard'
import { anAmountSet, anAppeal, euros } from '@dateline/test-kit/dto/anAppeal'
import { anArticle } from '@dateline/test-kit/dto/anArticle'
import { anAuthorCard } from '@dateline/test-kit/dto/anAuthorCard'
import { aPicture } from '@dateline/test-kit/dto/aPicture'
import { AppealBox } from '../src/AppealBox'
import { AuthorCards } from '../src/AuthorCards'
import { BannerAppeal } from '../src/BannerAppeal'
import { BodyElement } from '../src/BodyElement'
import { BodyList } from '../src/BodyList'
import { Byline } from '../src/Byline'
import { CorrectionNote } from '../src/CorrectionNote'
import { DataTable } from '../src/DataTable'
import { DayList } from '../src/DayList'
import { EmbedCard } from '../src/EmbedCard'
import { FactBox } from '../src/FactBox'
import { MostReadList } from '../src/MostReadList'
import { NewsletterEntry } from '../src/NewsletterEntry'
import { NewsletterForm } from '../src/NewsletterForm'
import { NoticePage } from '../src/NoticePage'
import { PictureFigure } from '../src/PictureFigure'
import { PictureGallery } from '../src/PictureGallery'
import { PreviousCoverage } from '../src/PreviousCoverage'
import { ReadMore } from '../src/ReadMore'
import { SearchForm } from '../src/SearchForm'
import { SearchHits } from '../src/SearchHits'
import { ShareLinks } from '../src/ShareLinks'
import { SiteFooter } from '../src/SiteFooter'
import { SiteHeader } from '../src/SiteHeader'
import type { Prominence } from '../src/StoryCard'
import { StoryCard } from '../src/StoryCard'
import { StoryTools } from '../src/StoryTools'
import { TextRuns } from '../src/TextRuns'
import { TopicLinks } from '../src/TopicLinks'
import { UpdateNotes } from '../src/UpdateNotes'
import * as fixtures from './fixtures'

/** What a component stands in on a page, because style sheets place it there. */
export type Place = 'window' | 'page' | 'column' | 'story' | 'meta' | 'text'

export type Specimen = { component: string; place: Place; states: Record<string, ReactElement> }

const { site, russianSite, youngSite, listedCards, fullArticle, gauge, hall, ferry } = fixtures
const view = { language: 'en', timeZone: site.timeZone }
const upright = aPicture({ width: 1000, height: 1400, caption: 'A chapel step, at four in the morning.' })

const bodyElement = (element: Element): ReactElement => <BodyElement element={element} {...view} />

const embed = (overrides: Partial<EmbedElement>): EmbedElement => ({
  type: 'embed',
  provider: 'telegram',
  address: 'https://t.me/harbourcrews/214',
  frame: null,
  author: 'Harbour Crews’ Union',
  text: 'Water behind the second pier, low tide, this morning.',
  postedAt: '2026-03-13T05:02:00.000Z',
  poster: null,
  ...overrides,
})

const words = (text: string) => ({ runs: [{ text }], children: [] })
const list: ElementOf<'list'> = {
  type: 'list',
  ordered: false,
  start: 1,
  items: [
    { ...words('School hall, Ropewalk Lane'), children: [] },
    {
      ...words('Chapel house'),
      children: [
        { type: 'list', ordered: true, start: 1, items: [words('Beds for sixty'), words('Cots on request')] },
      ],
    },
  ],
}

const cell = (text: string, overrides: { header?: boolean; colSpan?: number } = {}) => ({
  header: false,
  colSpan: 1,
  rowSpan: 1,
  paragraphs: [[{ text }]],
  ...overrides,
})
const bareTable: ElementOf<'table'> = {
  type: 'table',
  rows: [
    { cells: [cell('Port gauge', { header: true }), cell('212'), cell('198'), cell('+14')] },
    { cells: [cell('Chapel gauge', { header: true }), cell('182'), cell('no reading', { colSpan: 2 })] },
  ],
}

const storyCard = (prominence: Prominence, overrides: Partial<Card>): ReactElement => (
  <StoryCard
    card={aCard(overrides)}
    language="en"
    prominence={prominence}
    headingLevel={3}
    hasSectionAsKicker
    timeZone={prominence === 'listed' ? site.timeZone : undefined}
  />
)

const header = (overrides: Partial<Parameters<typeof SiteHeader>[0]>): ReactElement => (
  <SiteHeader
    site={site}
    dateLine="2026-03-13T12:00:00.000Z"
    translations={[]}
    current={null}
    path="/somewhere"
    banner={null}
    {...overrides}
  />
)

/** Each component alone, in each of its states. Those that make a whole page are in the chapters. */
export const specimens: Specimen[] = [
  {
    component: 'SiteHeader',
    place: 'window',
    states: {
      'on the front page': header({ path: '/' }),
      'inside a section, with a banner': header({ current: '/islands', banner: fixtures.banner }),
      'in Russian': header({ site: russianSite }),
      'of a newspaper on its first day': header({ site: youngSite }),
    },
  },
  {
    component: 'SiteFooter',
    place: 'window',
    states: {
      whole: <SiteFooter site={site} />,
      'of a newspaper on its first day': <SiteFooter site={youngSite} />,
    },
  },
  {
    component: 'BannerAppeal',
    place: 'window',
    states: { 'one line': <BannerAppeal appeal={fixtures.banner} /> },
  },
  {
    component: 'AppealBox',
    place: 'story',
    states: {
      'monthly amounts': <AppealBox appeal={anAppeal()} siteName={site.name} />,
      'single amounts, no other one, with a picture': (
        <AppealBox
          appeal={anAppeal({
            id: 'appeal-pump',
            heading: 'A pump for the chapel',
            frequency: 'oneOff',
            amounts: anAmountSet({ allowOther: false, default: euros(25) }),
            picture: hall,
            thanks: '',
          })}
          siteName={site.name}
        />
      ),
      'a button alone': (
        <AppealBox appeal={anAppeal({ id: 'appeal-plain', amounts: null })} siteName={site.name} />
      ),
      'in Russian': <AppealBox appeal={fixtures.russianAppeal} siteName={russianSite.name} />,
    },
  },
  {
    component: 'StoryCard',
    place: 'column',
    states: {
      'lead, with a picture': storyCard('lead', { picture: ferry }),
      'major, with a picture': storyCard('major', { picture: gauge }),
      major: storyCard('major', {}),
      'standard, with a picture': storyCard('standard', { picture: hall }),
      'standard, no kicker, no teaser': storyCard('standard', { kicker: '', teaser: '' }),
      brief: storyCard('brief', { picture: hall }),
      'listed, with a picture': storyCard('listed', { picture: ferry }),
      listed: storyCard('listed', {}),
    },
  },
  {
    component: 'DayList',
    place: 'page',
    states: { 'two days': <DayList cards={listedCards} headingLevel={2} {...view} /> },
  },
  {
    component: 'MostReadList',
    place: 'page',
    states: { five: <MostReadList articles={listedCards} headingLevel={2} /> },
  },
  {
    component: 'ReadMore',
    place: 'window',
    states: {
      'four stories': <ReadMore cards={fullArticle.related} language="en" />,
      'three stories': <ReadMore cards={fullArticle.related.slice(0, 3)} language="en" />,
      'one story': <ReadMore cards={fullArticle.related.slice(0, 1)} language="en" />,
    },
  },
  {
    component: 'PreviousCoverage',
    place: 'window',
    states: { 'two stories': <PreviousCoverage cards={fullArticle.previous} {...view} /> },
  },
  {
    component: 'Byline',
    place: 'meta',
    states: {
      'one author': <Byline article={anArticle()} timeZone={site.timeZone} />,
      'three authors, updated on the same day': (
        <Byline
          article={anArticle({
            authors: ['Ann Ilves', 'Bo Reed', 'Cy Aalto'].map((name) =>
              anAuthorCard({ name, slug: name.slice(0, 2).toLowerCase() }),
            ),
            updatedAt: '2026-03-13T09:42:00.000Z',
          })}
          timeZone={site.timeZone}
        />
      ),
      'no author, updated later': (
        <Byline
          article={anArticle({ authors: [], updatedAt: '2026-03-15T09:42:00.000Z' })}
          timeZone={site.timeZone}
        />
      ),
    },
  },
  {
    component: 'StoryTools',
    place: 'meta',
    states: { 'where scripts may run': <StoryTools article={anArticle()} savedPath="/saved" /> },
  },
  {
    component: 'TextRuns',
    place: 'text',
    states: {
      'every mark': (
        <p>
          <TextRuns
            runs={[
              { text: 'Bold', bold: true },
              { text: ', ' },
              { text: 'italic', italic: true },
              { text: ', ' },
              { text: 'both', bold: true, italic: true },
              { text: ', ' },
              { text: 'underlined', underline: true },
              { text: ', ' },
              { text: 'struck out', strikethrough: true },
              { text: ', H' },
              { text: '2', subscript: true },
              { text: 'O, 10' },
              { text: '3', superscript: true },
              { text: ', ' },
              { text: 'code', code: true },
              { text: ', ' },
              { text: 'a link', href: '/about' },
              { text: '.' },
              { text: 'A second line.', breakBefore: true },
            ]}
          />
        </p>
      ),
    },
  },
  {
    component: 'BodyElement',
    place: 'text',
    states: {
      'headings of three levels': (
        <>
          {([2, 3, 4] as const).map((level) => (
            <BodyElement
              key={level}
              element={{ type: 'heading', level, runs: [{ text: `What the gauges say: level ${level}` }] }}
              {...view}
            />
          ))}
        </>
      ),
      'a quote': bodyElement({
        type: 'quote',
        paragraphs: [[{ text: 'She is packing.' }], [{ text: 'I never thought that I would see her pack.' }]],
      }),
      'a pull quote': bodyElement({
        type: 'pullQuote',
        text: 'Nobody should sleep below the chapel line this weekend',
        attribution: 'Joint statement of three ferry crews',
      }),
      'a pull quote of nobody': bodyElement({
        type: 'pullQuote',
        text: 'Nobody should sleep below the chapel line',
        attribution: '',
      }),
      'another story': bodyElement({
        type: 'relatedCard',
        card: aCard({ kicker: 'From the archive', headline: 'The wall that was built in a hurry' }),
      }),
      'a divider': bodyElement({ type: 'divider' }),
    },
  },
  {
    component: 'BodyList',
    place: 'text',
    states: {
      'points, and numbers inside': <BodyList list={list} />,
      'numbers from three': <BodyList list={{ ...list, ordered: true, start: 3 }} />,
    },
  },
  {
    component: 'FactBox',
    place: 'text',
    states: {
      'with a title': (
        <FactBox
          box={{
            type: 'factBox',
            title: 'The outer wall in figures',
            content: [{ type: 'paragraph', runs: [{ text: 'Built in 1953. It is 340 metres long.' }] }, list],
          }}
          language="en"
        />
      ),
      'without a title': (
        <FactBox
          box={{
            type: 'factBox',
            title: '',
            content: [{ type: 'paragraph', runs: [{ text: 'Built in 1953. It is 340 metres long.' }] }],
          }}
          language="en"
        />
      ),
    },
  },
  {
    component: 'CorrectionNote',
    place: 'text',
    states: Object.fromEntries(
      NOTE_KINDS.map((kind, index) => [
        kind,
        <CorrectionNote
          key={kind}
          note={{
            type: 'correctionNote',
            kind,
            day: index === 0 ? '2026-03-13' : null,
            text: 'An earlier version gave the height at the chapel gauge as 128 centimetres.',
          }}
          language="en"
        />,
      ]),
    ),
  },
  {
    component: 'DataTable',
    place: 'text',
    states: {
      'with a head': (
        <DataTable
          table={{
            type: 'table',
            rows: [
              { cells: ['Place', '2025', '2026', 'Change'].map((text) => cell(text, { header: true })) },
              ...bareTable.rows,
            ],
          }}
          language="en"
        />
      ),
      'without a head': <DataTable table={bareTable} language="en" />,
    },
  },
  {
    component: 'PictureFigure',
    place: 'text',
    states: {
      'with caption and credit': <PictureFigure picture={gauge} use="story" />,
      'with a credit alone': <PictureFigure picture={hall} use="story" />,
      upright: <PictureFigure picture={upright} use="story" />,
    },
  },
  {
    component: 'PictureGallery',
    place: 'text',
    states: {
      'two pictures': (
        <PictureGallery gallery={{ type: 'gallery', pictures: [ferry, upright] }} language="en" />
      ),
      'three pictures': (
        <PictureGallery gallery={{ type: 'gallery', pictures: [hall, ferry, gauge] }} language="en" />
      ),
    },
  },
  {
    component: 'EmbedCard',
    place: 'text',
    states: {
      'with a poster': <EmbedCard embed={embed({ provider: 'youtube', poster: ferry })} {...view} />,
      'of nobody known': <EmbedCard embed={embed({ author: '', postedAt: null })} {...view} />,
      ...Object.fromEntries(
        EMBED_PROVIDERS.map((provider) => [
          provider,
          <EmbedCard
            key={provider}
            embed={embed({ provider, frame: 'https://frames.example/214', text: '' })}
            {...view}
          />,
        ]),
      ),
    },
  },
  {
    component: 'UpdateNotes',
    place: 'story',
    states: {
      'of every kind that is told': (
        <UpdateNotes
          updates={UPDATE_KINDS.map((kind, index) => ({
            at: `2026-03-13T0${index + 6}:30:00.000Z`,
            kind,
            note: 'The number of people in the school hall was added.',
          }))}
          {...view}
        />
      ),
    },
  },
  {
    component: 'AuthorCards',
    place: 'story',
    states: {
      'two authors': <AuthorCards authors={fullArticle.authors} language="en" />,
      'one without a portrait': (
        <AuthorCards
          authors={[anAuthorCard({ role: 'Data editor', bio: ['Tomas Reed counts what others estimate.'] })]}
          language="en"
        />
      ),
    },
  },
  {
    component: 'TopicLinks',
    place: 'story',
    states: { 'two topics': <TopicLinks topics={fullArticle.topics} language="en" /> },
  },
  {
    component: 'ShareLinks',
    place: 'story',
    states: {
      'all ways': (
        <ShareLinks
          share={{ address: 'https://courier.example/wall', title: 'The wall held' }}
          language="en"
        />
      ),
    },
  },
  {
    component: 'SearchForm',
    place: 'page',
    states: {
      asked: (
        <SearchForm
          site={site}
          asked={readSearchQuery(new URLSearchParams('q=sea wall'))}
          topics={fullArticle.topics}
        />
      ),
      'narrowed to a section and to days': (
        <SearchForm
          site={site}
          asked={readSearchQuery(new URLSearchParams('q=sea wall&section=islands&from=2026-03-01'))}
          topics={fullArticle.topics}
        />
      ),
    },
  },
  {
    component: 'SearchHits',
    place: 'page',
    states: { three: <SearchHits hits={fixtures.hits} start={1} {...view} /> },
  },
  {
    component: 'NewsletterForm',
    place: 'page',
    states: {
      empty: <NewsletterForm site={site} id="newsletter-empty" />,
      'an address that is none': <NewsletterForm site={site} id="newsletter-refused" hasError />,
    },
  },
  {
    component: 'NewsletterEntry',
    place: 'page',
    states: {
      'a story in a mail': <NewsletterEntry card={aCard({ picture: ferry })} siteUrl="" />,
      'without a picture': <NewsletterEntry card={aCard({ teaser: '' })} siteUrl="" />,
    },
  },
  {
    component: 'NoticePage',
    place: 'window',
    states: {
      'with the ways on': (
        <NoticePage site={site} title="In place of a page">
          <p>What can be said of it.</p>
        </NoticePage>
      ),
    },
  },
]
