import type { Appeal } from '@dateline/content-schema/appeal'
import type { Article } from '@dateline/content-schema/article'
import type { Card, Label } from '@dateline/content-schema/card'
import type { Picture } from '@dateline/content-schema/picture'
import type { Site } from '@dateline/content-schema/site'
import sharp from 'sharp'
import type { FakeNewspaper } from './fakeCms'

const PUBLISHED = '2026-03-13T06:10:00.000Z'

const label = (path: string, name: string): Label => {
  const slug = path.split('/').at(-1) ?? ''
  return { id: `label-${slug}`, name, slug, path }
}
const islands = label('/islands', 'Islands')
const harbour = label('/topics/outer-harbour', 'Outer harbour')
const marta = label('/authors/marta-ilves', 'Marta Ilves')

const picture: Picture = {
  id: 'picture-harbour',
  name: '0123456789abcdef0123456789abcdef',
  width: 1600,
  height: 1000,
  alt: 'Waves break over a long grey sea wall.',
  caption: 'The quay on Friday morning.',
  credit: 'Harbour Crews’ Union',
  source: 'Telegram',
  focus: { x: 40, y: 55 },
}

const card: Card = {
  id: 'card-1',
  language: 'en',
  path: '/2026/03/12/card-1',
  kicker: 'Port budget',
  headline: 'Sea wall repairs were put off twice',
  teaser: 'The authority moved the money to a new terminal.',
  section: islands,
  authors: [marta],
  firstPublishedAt: '2026-03-12T14:20:00.000Z',
  readingMinutes: 5,
  picture: null,
}

const ferry: Article = {
  id: 'article-ferry',
  language: 'en',
  story: 'story-ferry',
  path: '/2026/03/13/ferry-crews-warn',
  slug: 'ferry-crews-warn',
  kicker: 'Storm season',
  headline: 'Ferry crews ask islanders to leave the outer harbour',
  teaser: 'Three crews say that the sea wall will not hold.',
  section: islands,
  topics: [harbour],
  authors: [{ ...marta, role: 'Harbour correspondent', bio: ['Marta writes.'], portrait: null }],
  leadPicture: picture,
  body: [
    { type: 'paragraph', runs: [{ text: 'Nobody should sleep below the chapel line this weekend.' }] },
    {
      type: 'embed',
      provider: 'telegram',
      address: 'https://t.me/harbour/42',
      frame: 'https://t.me/harbour/42?embed=1',
      author: 'Harbour Crews’ Union',
      text: 'Water behind the second pier.',
      postedAt: '2026-03-13T05:00:00.000Z',
      poster: null,
    },
  ],
  firstPublishedAt: PUBLISHED,
  publishedAt: PUBLISHED,
  updatedAt: null,
  updates: [],
  wordCount: 620,
  readingMinutes: 3,
  related: [card],
  previous: [],
  translations: [{ language: 'ru', path: '/ru/2026/03/13/parom' }],
  appeal: 'auto',
  sensitive: false,
  tags: ['article:article-ferry', 'card:card-1', `photo:${picture.id}`],
}

const parom: Article = {
  ...ferry,
  id: 'article-parom',
  language: 'ru',
  slug: 'parom',
  path: '/ru/2026/03/13/parom',
  headline: 'Паромщики просят жителей уйти',
  leadPicture: null,
  translations: [{ language: 'en', path: ferry.path }],
  tags: ['article:article-parom'],
}

const site: Site = {
  name: 'The Sable Coast Courier',
  tagline: 'News of four islands',
  description: 'An independent newspaper for the Sable islands.',
  language: 'en',
  defaultLanguage: 'en',
  languages: [
    { code: 'en', name: 'English', home: '/' },
    { code: 'ru', name: 'Русский', home: '/ru' },
  ],
  timeZone: 'Europe/Tallinn',
  sections: [islands],
  pages: [{ title: 'About the Courier', path: '/about' }],
  contact: { email: 'desk@courier.example', address: '4 Ropewalk Lane' },
  imprint: 'Founded in 1994.',
  supportPath: '/support',
  tags: ['site'],
}

const appeal: Appeal = {
  id: 'appeal-spring',
  language: 'en',
  slots: ['articleEnd'],
  priority: 10,
  heading: 'Before you go, a small request',
  paragraphs: [[{ text: 'The Courier is paid for by its readers.' }]],
  thanks: 'Thank you.',
  button: 'Continue',
  target: '/support',
  frequency: 'monthly',
  amounts: null,
  picture: null,
  allowedOnSensitive: false,
  startsAt: null,
  endsAt: null,
}

/** A small newspaper in two languages, with something at every kind of address; new at every call. */
export const aNewspaper = async (): Promise<FakeNewspaper> => {
  const bytes = await sharp({ create: { width: 1600, height: 1000, channels: 3, background: '#345' } })
    .jpeg()
    .toBuffer()
  const front = { language: 'en', lead: card, curated: [], newest: [], tags: ['front', 'card:article-ferry'] }
  return structuredClone({
    sites: { en: site, ru: { ...site, language: 'ru', name: 'Курьер' } },
    fronts: { en: front, ru: { ...front, language: 'ru', lead: null } },
    sections: [
      {
        ...islands,
        language: 'en',
        description: 'News of the islands.',
        translations: [{ language: 'ru', path: '/ru/ostrova' }],
        tags: ['section:islands'],
      },
    ],
    topics: [
      { ...harbour, language: 'en', description: '', translations: [], tags: ['topic:outer-harbour'] },
    ],
    authors: [
      {
        ...marta,
        language: 'en',
        role: 'Harbour correspondent',
        bio: ['Marta writes.'],
        portrait: null,
        translations: [],
        tags: [],
      },
    ],
    pages: [
      {
        id: 'page-about',
        language: 'en',
        path: '/about',
        title: 'About the Courier',
        description: 'Who we are.',
        body: [],
        translations: [{ language: 'ru', path: '/ru/o-gazete' }],
        tags: ['page:page-about'],
      },
    ],
    appeals: [
      appeal,
      { ...appeal, id: 'appeal-banner', slots: ['banner'], heading: 'The Courier has no owner' },
    ],
    articles: { [ferry.path]: ferry, [parom.path]: parom },
    redirects: { '/2026/03/13/old-name': ferry.path, '/news/Старое.html': ferry.path },
    gone: { '/2026/03/13/withdrawn': 'A court order.' },
    media: { [picture.name]: { bytes, type: 'image/jpeg', tags: [`photo:${picture.id}`] } },
  }) satisfies FakeNewspaper
}
