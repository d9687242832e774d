import { aCard } from '@dateline/test-kit/dto/aCard'
import { aFront } from '@dateline/test-kit/dto/aFront'
import { aLabel } from '@dateline/test-kit/dto/aLabel'
import { anAppeal } from '@dateline/test-kit/dto/anAppeal'
import { anAuthorCard } from '@dateline/test-kit/dto/anAuthorCard'
import { anArticle, aParagraph } from '@dateline/test-kit/dto/anArticle'
import { aPage } from '@dateline/test-kit/dto/aPage'
import { aPicture } from '@dateline/test-kit/dto/aPicture'
import { aSite } from '@dateline/test-kit/dto/aSite'
import type { Appeal } from '@dateline/content-schema/appeal'
import type { Article } from '@dateline/content-schema/article'
import type { Card } from '@dateline/content-schema/card'
import type { Element } from '@dateline/content-schema/element'
import type { SearchHit } from '@dateline/content-schema/search'
import type { Front, Page, Site } from '@dateline/content-schema/site'
import type { Scene } from '@dateline/test-kit/dto/drawPicture'

export const SCENE_OF: Record<string, Scene> = {
  'picture-harbour': 'harbour',
  'picture-ferry': 'ferry',
  'picture-gauge': 'gauge',
  'picture-hall': 'hall',
  'picture-portrait': 'portrait',
}

export const ferry = aPicture({
  id: 'picture-ferry',
  alt: 'A lit ferry on a dark sea under the moon.',
  caption: 'The night ferry waits in the lee of Little Sable.',
  credit: 'Iris Aalto',
  source: 'The Courier',
  focus: { x: 50, y: 50 },
})
export const gauge = aPicture({
  id: 'picture-gauge',
  alt: 'Two curves of sea level: both rise and fall together, one peaks 30 centimetres higher.',
  caption: 'Sea level on 14 January at the port gauge (solid) and the chapel gauge (dashed).',
  credit: 'Tomas Reed',
  source: '',
  focus: { x: 50, y: 40 },
})
export const hall = aPicture({
  id: 'picture-hall',
  alt: 'Camp beds in two rows in a school hall with tall windows.',
  caption: '',
  credit: 'Iris Aalto',
  source: 'The Courier',
  focus: { x: 50, y: 70 },
})
export const portrait = aPicture({
  id: 'picture-portrait',
  alt: 'Marta Ilves',
  caption: '',
  credit: '',
  source: '',
  focus: { x: 50, y: 40 },
})

export const site: Site = aSite()

export const russianSite: Site = aSite({
  name: 'Вестник Соболиного берега',
  tagline: 'Новости четырёх островов, написанные теми, кто на них живёт',
  description: 'Независимая газета Соболиных островов: у неё нет хозяина, её оплачивают читатели.',
  language: 'ru',
  sections: [
    aLabel({ name: 'Острова', slug: 'islands', path: '/ru/islands' }),
    aLabel({ name: 'Гавань', slug: 'harbour', path: '/ru/harbour' }),
    aLabel({ name: 'Политика', slug: 'politics', path: '/ru/politics' }),
    aLabel({ name: 'Экономика', slug: 'business', path: '/ru/business' }),
    aLabel({ name: 'Погода', slug: 'weather', path: '/ru/weather' }),
    aLabel({ name: 'Мнения', slug: 'opinion', path: '/ru/opinion' }),
  ],
  pages: [
    { title: 'О газете', path: '/ru/about' },
    { title: 'Как мы исправляем ошибки', path: '/ru/corrections' },
  ],
  contact: { email: 'desk@courier.example', address: 'Канатный переулок, 4' },
  imprint: 'Издаётся обществом «Вестник Соболиного берега» с 1994 года.',
  supportPath: '/ru/support',
})

/** A newspaper on its first day: nothing is set that need not be. */
export const youngSite: Site = aSite({
  tagline: '',
  description: '',
  languages: [{ code: 'en', name: 'English', home: '/' }],
  sections: [],
  pages: [],
  contact: { email: '', address: '' },
  imprint: '',
})

export const banner: Appeal = anAppeal({
  id: 'appeal-banner',
  slots: ['banner'],
  heading: 'The Courier has no owner but its readers.',
  paragraphs: [[{ text: 'Help to keep it open to everyone.' }]],
  button: 'Contribute today',
  amounts: null,
})

export const russianAppeal: Appeal = anAppeal({
  id: 'appeal-ru',
  language: 'ru',
  heading: 'Пока вы не ушли: небольшая просьба',
  paragraphs: [
    [
      {
        text: 'Нас одиннадцать человек на четырёх островах. У нас нет хозяина и нет платного доступа, поэтому предупреждение вышло на час раньше, чем его разрешили.',
      },
    ],
    [
      { text: 'За эту независимость платят читатели. ' },
      { text: 'Если можете, поддерживайте нас каждый месяц, начиная с 2 €.', highlight: true },
    ],
  ],
  thanks: 'Спасибо, что читаете.',
  button: 'Продолжить',
  target: '/ru/support',
})

const run = (text: string) => [{ text }]
const cell = (text: string, isHeader = false) => ({
  header: isHeader,
  colSpan: 1,
  rowSpan: 1,
  paragraphs: [run(text)],
})

const fullBody: Element[] = [
  aParagraph(
    'Crews who run the small ferries between the Sable islands have asked people living along the outer harbour to move inland before Saturday night, saying that the old sea wall is failing in two places.',
  ),
  {
    type: 'paragraph',
    runs: [
      {
        text: '“We sail past it four times a day, and we have never seen it move before,” said a joint statement of three crews, which was read out on the quay. The port authority answered that its own divers had found ',
      },
      { text: 'no new damage ', href: '/2026/01/20/divers' },
      { text: 'since January', href: '/2026/01/20/divers', italic: true },
      { text: ', and that a closure would be decided on Saturday at noon.' },
    ],
  },
  {
    type: 'embed',
    provider: 'telegram',
    address: 'https://t.me/harbourcrews/214',
    frame: 'https://t.me/harbourcrews/214?embed=1',
    author: 'Harbour Crews’ Union',
    text: 'Water behind the second pier, low tide, this morning. Look at the left edge: that joint was dry on Tuesday.',
    postedAt: '2026-03-13T05:02:00.000Z',
    poster: null,
  },
  aParagraph(
    'It was not immediately possible to tell when the video was filmed. Two engineers who saw it for the Courier said that the joint resembled one that was sealed in 2019, and that seawater should not reach it at low tide.',
  ),
  {
    type: 'pullQuote',
    text: 'Nobody should sleep below the chapel line this weekend',
    attribution: 'Joint statement of three ferry crews',
  },
  {
    type: 'factBox',
    title: 'The outer wall in figures',
    content: [
      aParagraph('Built in 1953, after the flood that took the old quay. It is 340 metres long.'),
      {
        type: 'list',
        ordered: false,
        start: 1,
        items: [
          { runs: run('11 storms above nine on the scale since 1987'), children: [] },
          { runs: run('2 repairs that were put off'), children: [] },
        ],
      },
    ],
  },
  { type: 'heading', level: 2, runs: run('What the gauges say') },
  aParagraph(
    'The island has two gauges, and they have disagreed since the winter. Insurers use the lower figure; the fire brigade uses the higher one.',
  ),
  { type: 'picture', picture: gauge },
  {
    type: 'table',
    rows: [
      { cells: [cell('Place', true), cell('Highest tide', true), cell('Height above mean, cm', true)] },
      { cells: [cell('Port gauge', true), cell('14 January, 03:40'), cell('212')] },
      { cells: [cell('Chapel gauge', true), cell('14 January, 03:55'), cell('182')] },
      { cells: [cell('Little Sable', true), cell('15 January, 04:10'), cell('97')] },
    ],
  },
  { type: 'readMoreBreak' },
  {
    type: 'correctionNote',
    kind: 'correction',
    day: '2026-03-13',
    text: 'An earlier version gave the height at the chapel gauge as 128 centimetres. It was 182: two digits had changed places in our table.',
  },
  {
    type: 'quote',
    paragraphs: [
      run('My mother’s house has stood below the line for ninety years. She is packing.'),
      run('I never thought that I would see her pack.'),
    ],
  },
  {
    type: 'relatedCard',
    card: aCard({
      id: 'wall-history',
      kicker: 'From the archive',
      headline: 'The wall that was built in a hurry: a history in eleven storms',
    }),
  },
  { type: 'heading', level: 3, runs: run('Where to go') },
  {
    type: 'list',
    ordered: false,
    start: 1,
    items: [
      {
        runs: run('School hall, Ropewalk Lane: open all night'),
        children: [
          {
            type: 'list',
            ordered: false,
            start: 1,
            items: [{ runs: run('Beds for sixty, cots on request'), children: [] }],
          },
        ],
      },
      { runs: run('Chapel house: from six in the evening'), children: [] },
    ],
  },
  {
    type: 'embed',
    provider: 'youtube',
    address: 'https://www.youtube.com/watch?v=abc123',
    frame: 'https://www.youtube-nocookie.com/embed/abc123',
    author: 'Sable Fire Brigade',
    text: 'How to turn off the gas and secure a cellar hatch, in four minutes.',
    postedAt: '2026-03-12T09:00:00.000Z',
    poster: ferry,
  },
  {
    type: 'gallery',
    pictures: [
      { ...ferry, caption: 'The night ferry, seen from the fish quay.' },
      { ...hall, caption: 'Beds for sixty, made up by the school’s oldest class.' },
      { ...portrait, caption: 'Marta Ilves, who has kept the list since 1998.', credit: 'Iris Aalto' },
    ],
  },
  { type: 'divider' },
  aParagraph(
    'About 340 people live below the chapel line. By midday the school hall had taken in 26 of them.',
  ),
]

export const fullArticle: Article = anArticle({
  body: fullBody,
  authors: [
    anAuthorCard({
      role: 'Harbour correspondent',
      bio: [
        'Marta Ilves has written about the harbour since 2009. Before that she repaired outboard engines.',
      ],
      portrait,
    }),
    anAuthorCard({ name: 'Tomas Reed', slug: 'tomas-reed', role: 'Data editor' }),
  ],
  updatedAt: '2026-03-13T09:42:00.000Z',
  updates: [
    {
      at: '2026-03-13T08:30:00.000Z',
      kind: 'correction',
      note: 'An earlier version said that the divers went down in February. They went down on 19 January.',
    },
    {
      at: '2026-03-13T09:42:00.000Z',
      kind: 'new-facts',
      note: 'The number of people in the school hall was added.',
    },
  ],
  translations: [{ language: 'ru', path: '/ru/2026/03/13/paromy' }],
  previous: [
    aCard({
      id: 'dive-logs',
      headline: 'Court orders the port authority to publish nine dive reports',
      firstPublishedAt: '2026-02-19T13:00:00.000Z',
    }),
    aCard({
      id: 'terminal',
      headline: 'Terminal before wall: where the money of two winters went',
      firstPublishedAt: '2025-11-02T09:30:00.000Z',
    }),
  ],
})

export const russianArticle: Article = anArticle({
  language: 'ru',
  slug: 'paromy',
  kicker: 'Сезон штормов',
  headline: 'Экипажи паромов просят жителей покинуть внешнюю гавань',
  teaser:
    'Три независимых экипажа считают, что дамба не выдержит выходных. Портовое управление называет предупреждение преждевременным.',
  section: aLabel({ name: 'Острова', slug: 'islands', path: '/ru/islands' }),
  topics: [
    aLabel({ name: 'Внешняя гавань', slug: 'outer-harbour', path: '/ru/topics/outer-harbour' }),
    aLabel({ name: 'Сезон штормов', slug: 'storm-season', path: '/ru/topics/storm-season' }),
  ],
  authors: [anAuthorCard({ name: 'Марта Ильвес', path: '/ru/authors/marta-ilves' })],
  leadPicture: aPicture({
    alt: 'Двое матросов в жёлтых куртках смотрят на волны у дамбы.',
    caption: 'Матросы на набережной внешней гавани в пятницу утром.',
    credit: 'Профсоюз портовых экипажей',
  }),
  body: [
    aParagraph(
      'Экипажи малых паромов между Соболиными островами попросили жителей внешней гавани уйти вглубь острова до ночи субботы: по их словам, старая дамба разрушается в двух местах.',
    ),
    aParagraph(
      '«Мы проходим мимо четыре раза в день и никогда не видели, чтобы она двигалась», — говорится в заявлении трёх экипажей, которое зачитали на набережной.',
    ),
    {
      type: 'pullQuote',
      text: 'Никто не должен ночевать ниже часовни в эти выходные',
      attribution: 'Заявление экипажей',
    },
    aParagraph(
      'Портовое управление через час ответило, что водолазы не нашли новых повреждений с января, а решение о закрытии набережной примут в субботу в полдень.',
    ),
  ],
  updatedAt: '2026-03-14T07:15:00.000Z',
  readingMinutes: 3,
  translations: [{ language: 'en', path: fullArticle.path }],
  related: [
    aCard({
      id: 'ru-1',
      language: 'ru',
      kicker: 'Бюджет порта',
      headline: 'Ремонт дамбы откладывали дважды',
      teaser: 'Деньги ушли на новый терминал.',
      readingMinutes: 5,
    }),
    aCard({
      id: 'ru-2',
      language: 'ru',
      kicker: 'Чудом спаслись',
      headline: 'Ночной паром повернул назад с 41 пассажиром',
      teaser: 'Шесть часов ждали, пока стихнет ветер.',
      readingMinutes: 2,
    }),
    aCard({
      id: 'ru-3',
      language: 'ru',
      kicker: 'Спорные цифры',
      headline: 'Насколько высоким был январский прилив?',
      teaser: 'Два прибора дали разные ответы.',
      readingMinutes: 21,
    }),
    aCard({
      id: 'ru-4',
      language: 'ru',
      kicker: 'Ночлег',
      headline: 'Школьный зал открыт, но коек только шестьдесят',
      teaser: 'Ищут одеяла и второй генератор.',
      readingMinutes: 1,
    }),
  ],
})

export const longArticle: Article = anArticle({
  slug: 'long',
  kicker: '',
  headline:
    'After eleven storms, two postponed repairs and a winter of contradictory tide tables, the port authority concedes that nobody has measured the foundations of the outer sea wall since 1987',
  teaser: '',
  leadPicture: null,
  topics: [],
  authors: [],
  related: anArticle().related.slice(0, 3),
})

export const shortArticle: Article = anArticle({
  slug: 'short',
  headline: 'The wall held',
  teaser: 'At four in the morning the water stopped a hand’s breadth below the chapel step.',
  leadPicture: { ...ferry, width: 1000, height: 1400 },
})

export const listedCards: Card[] = [
  aCard({
    id: 'n1',
    kicker: 'Storm season',
    headline: 'Harbour master asks for volunteers with pumps',
    teaser: 'Twelve are needed by four o’clock; petrol is provided.',
    firstPublishedAt: '2026-03-13T11:05:00.000Z',
    readingMinutes: 1,
  }),
  aCard({
    id: 'n2',
    kicker: '',
    headline: 'Bakery on Ropewalk Lane will stay open all night',
    teaser: 'Bread at cost price for those who sleep in the hall.',
    firstPublishedAt: '2026-03-13T09:31:00.000Z',
    picture: hall,
    readingMinutes: 2,
  }),
  aCard({
    id: 'n3',
    kicker: 'Council',
    headline: 'Budget vote moved to Tuesday so that members can go home before the wind',
    teaser: '',
    firstPublishedAt: '2026-03-13T07:48:00.000Z',
    readingMinutes: 4,
  }),
  aCard({
    id: 'n4',
    kicker: 'Fishing',
    headline: 'Cod quota unchanged, boats unmoved',
    teaser: 'Skippers say that the number was agreed in a room without windows.',
    firstPublishedAt: '2026-03-12T15:20:00.000Z',
    picture: ferry,
  }),
  aCard({
    id: 'n5',
    kicker: 'Letters',
    headline: 'Your letters: on gulls, gauges and the price of rope',
    firstPublishedAt: '2026-03-12T08:00:00.000Z',
    teaser: 'Readers answer last week’s question.',
  }),
]

export const front: Front = aFront({
  lead: aCard({
    id: 'lead',
    kicker: 'Storm season',
    headline: 'Ferry crews ask islanders to leave the outer harbour',
    teaser: fullArticle.teaser,
    picture: aPicture(),
    readingMinutes: 4,
  }),
  curated: [
    aCard({
      id: 'c1',
      kicker: 'Disputed figures',
      headline: 'How high was the January tide? Two gauges, two answers',
      teaser: 'Records that should agree differ by 30 centimetres.',
      picture: gauge,
      readingMinutes: 3,
    }),
    aCard({ id: 'c2', kicker: '', headline: 'Sea wall repairs were put off twice, minutes show' }),
    aCard({
      id: 'c3',
      kicker: 'Narrow escape',
      headline: 'Night ferry turns back with 41 on board',
      teaser: 'Passengers waited six hours before the wind fell.',
      picture: ferry,
      readingMinutes: 2,
    }),
    aCard({
      id: 'c4',
      kicker: 'Shelter plan',
      headline: 'School hall opens, but there are beds for sixty',
      teaser: 'Volunteers are looking for blankets and a second generator.',
      picture: hall,
      readingMinutes: 1,
    }),
    aCard({
      id: 'c5',
      kicker: 'Opinion',
      headline: 'A wall is a promise, and ours has an expiry date',
      teaser: 'We have known the year for a decade. It was last year.',
      readingMinutes: 6,
    }),
  ],
  newest: listedCards,
})

export const about: Page = aPage({
  body: [
    ...aPage().body,
    { type: 'heading', level: 2, runs: run('Who pays for us') },
    aParagraph('Readers do. Four in five give every month, most of them less than ten euros.'),
  ],
})

export const russianFront: Front = aFront({
  language: 'ru',
  lead: aCard({
    id: 'ru-lead',
    language: 'ru',
    kicker: russianArticle.kicker,
    headline: russianArticle.headline,
    teaser: russianArticle.teaser,
    picture: aPicture({ alt: 'Двое матросов в жёлтых куртках смотрят на волны у дамбы.' }),
    readingMinutes: 3,
  }),
  curated: russianArticle.related.slice(0, 3),
  newest: russianArticle.related.slice(3),
})

const plain = (text: string) => ({ text, marked: false })
const marked = (text: string) => ({ text, marked: true })

export const hits: SearchHit[] = [
  {
    card: aCard({ id: 'hit-1', picture: aPicture() }),
    headline: [marked('Sea wall'), plain(' repairs were put off twice, minutes show')],
    excerpt: [
      plain('… that the old '),
      marked('sea wall'),
      plain(' is failing in two places, and that nobody should sleep below the chapel line …'),
    ],
  },
  {
    card: aCard({ id: 'hit-2', section: aLabel({ name: 'Politics', slug: 'politics' }) }),
    headline: [plain('Terminal before '), marked('wall'), plain(': where the money of two winters went')],
    excerpt: [plain('… of the '), marked('sea walls'), plain(' of four islands one was looked at …')],
  },
  {
    card: aCard({ id: 'hit-3', firstPublishedAt: '2025-11-02T09:30:00.000Z' }),
    headline: [plain('A history in eleven storms')],
    excerpt: [plain('The '), marked('wall'), plain(' that was built in a hurry.')],
  },
]

export const russianHits: SearchHit[] = [
  {
    card: aCard({ id: 'ru-hit', language: 'ru', section: russianArticle.section }),
    headline: [plain('Ремонт '), marked('дамбы'), plain(' откладывали дважды')],
    excerpt: [plain('… по их словам, старая '), marked('дамба'), plain(' разрушается в двух местах …')],
  },
]
