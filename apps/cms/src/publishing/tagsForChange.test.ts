import { tag } from '@dateline/content-schema/tag'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  AMOUNT_SETS,
  APPEALS,
  ARTICLES,
  AUTHORS,
  FRONT_PAGE,
  OUTBOX,
  PAGES,
  PHOTOS,
  REDIRECTS,
  SECTIONS,
  SITE_SETTINGS,
  TOPICS,
  USERS,
} from '../collections/slugs'
import type { StoredDocument } from './storedDocument'
import { photosShownBy, tagsForChange } from './tagsForChange'

const NOW = new Date('2026-03-13T12:00:00.000Z')

/** What is compared is never written to: in strict mode a write to any part of it throws. */
const frozen = <Value>(value: Value): Value => {
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(frozen)
  return Object.freeze(value)
}

const AWAITED = 'awaited:sealed'

const tagsOf =
  (collection: string, id: string) =>
  (before: StoredDocument | null, after: StoredDocument | null, now = NOW): string[] =>
    tagsForChange({
      collection,
      id,
      before,
      after,
      now,
      awaited: AWAITED,
      pairTag: (named) => `pair:sealed-${named}`,
    }).sort()

const storyTags = tagsOf(ARTICLES, 'ferry')

const bodyOf = (words: string) => ({
  root: { children: [{ type: 'paragraph', children: [{ text: words }] }] },
})

/** As it stands in the database: relations are ids. */
const aLiveStory = (overrides: StoredDocument = {}): StoredDocument =>
  frozen({
    id: 'ferry',
    _status: 'published',
    deletedAt: null,
    headline: 'Ferry crews ask islanders to leave',
    kicker: 'Storm season',
    teaser: 'Three crews say that the sea wall will not hold.',
    slug: 'ferry-crews',
    publishedSlug: 'ferry-crews',
    language: 'en',
    section: 'islands',
    topics: ['harbour'],
    authors: ['marta'],
    leadPhoto: 'quay',
    leadCaption: null,
    related: ['budget'],
    story: 'crossing',
    body: bodyOf('Nobody should sleep below the chapel line.'),
    wordCount: 460,
    firstPublishedAt: '2026-03-13T08:10:00.000Z',
    publishedAt: '2026-03-13T08:10:00.000Z',
    updates: [],
    appeal: 'auto',
    appealChoice: null,
    sensitive: false,
    photosShown: ['quay'],
    ...overrides,
  })

const aDraft = (overrides: StoredDocument = {}): StoredDocument =>
  aLiveStory({ _status: 'draft', publishedSlug: null, ...overrides })
const trashed = (overrides: StoredDocument = {}): StoredDocument =>
  aDraft({ deletedAt: '2026-03-13T11:00:00.000Z', ...overrides })

const SELF = ['article:ferry', 'card:ferry']
const LISTS = ['author:marta', 'front', 'section:islands', 'topic:harbour']
const DATES = ['day:2026-03-13', 'month:2026-03']
const MOVED = [...SELF, ...LISTS, ...DATES, 'redirects', 'story:crossing'].sort()
const APPEARED = [...MOVED, AWAITED].sort()
const VANISHED = [...MOVED, 'gone:article:ferry'].sort()

describe('a story that appears', () => {
  it.each([
    ['published at its creation', null],
    ['published after it was a draft', aDraft({ publishedAt: null, firstPublishedAt: null })],
    ['taken out of the trash', trashed()],
  ])('touches itself, its lists, its translations, its address and who waits for it: %s', (_, before) => {
    expect(storyTags(before, aLiveStory())).toEqual(APPEARED)
  })

  it('alone in the world touches the front alone beside itself', () => {
    const lonely = aLiveStory({ section: null, topics: [], authors: null, story: null })
    expect(storyTags(null, lonely)).toEqual([...SELF, AWAITED, 'front', ...DATES, 'redirects'].sort())
  })

  it('touches every list that it stands in, also where a relation came populated', () => {
    const after = aLiveStory({
      section: { id: 'islands', name: 'Islands' },
      topics: [{ id: 'harbour' }, 'storms'],
      authors: ['marta', 'oskar'],
    })
    expect(storyTags(null, after)).toEqual([...APPEARED, 'topic:storms', 'author:oskar'].sort())
  })
})

describe('a story that vanishes', () => {
  it.each([
    ['unpublished', aDraft()],
    ['taken down', aDraft({ takenDown: { at: NOW.toISOString(), reason: 'A court order.' } })],
    ['moved to the trash', trashed()],
    ['deleted for good', null],
  ])('touches the same and forbids its kept copies: %s', (_, after) => {
    expect(storyTags(aLiveStory(), after)).toEqual(VANISHED)
  })

  it('is gone in the trash whatever its status says', () => {
    const after = aLiveStory({ deletedAt: NOW.toISOString() })
    expect(storyTags(aLiveStory(), after)).toContain('gone:article:ferry')
  })

  it('is gone no more when it comes back', () => {
    expect(storyTags(aDraft(), aLiveStory())).not.toContain('gone:article:ferry')
    expect(storyTags(aLiveStory(), aDraft())).toContain('gone:article:ferry')
  })

  it('leaves the lists that it stood in, not those that its draft names', () => {
    const after = aDraft({ section: 'harbour-news', topics: ['storms'] })
    const tags = storyTags(aLiveStory(), after)
    expect(tags).toEqual(expect.arrayContaining(LISTS))
    expect(tags).not.toContain('section:harbour-news')
    expect(storyTags(null, aLiveStory({ section: 'harbour-news' }))).toContain('section:harbour-news')
  })
})

describe('a story that no reader sees', () => {
  it.each([
    ['created', null, aDraft()],
    ['changed', aDraft(), aDraft({ headline: 'Other words', section: 'harbour-news', slug: 'other' })],
    ['moved to the trash', aDraft(), trashed()],
    ['taken out of the trash as a draft', trashed(), aDraft()],
    ['deleted for good', trashed(), null],
  ])('touches nothing when it is %s', (_, before, after) => {
    expect(storyTags(before, after)).toEqual([])
  })

  it.each([
    ['is in the future', '2026-03-13T12:00:00.001Z'],
    ['is missing', null],
    ['is no date', 'soon'],
  ])('is one whose date of publication %s', (_, publishedAt) => {
    expect(storyTags(null, aLiveStory({ publishedAt }))).toEqual([])
    expect(storyTags(aLiveStory({ publishedAt }), null)).toEqual([])
  })

  it('is seen from its date of publication on', () => {
    const story = aLiveStory({ publishedAt: NOW.toISOString() })
    expect(storyTags(null, story, new Date(NOW.getTime() - 1))).toEqual([])
    expect(storyTags(null, story, NOW)).toEqual(APPEARED)
  })
})

describe('the reason of a takedown', () => {
  const takenDown = (reason: string | null, at: string | null = '2026-03-13T10:00:00.000Z') =>
    aDraft({ takenDown: { at, reason } })

  it.each([
    ['given', aDraft(), takenDown('A court order.')],
    ['corrected', takenDown('A court order.'), takenDown('An order of the court.')],
    ['taken back', takenDown('A court order.'), takenDown(null, null)],
    ['deleted with the story', takenDown('A court order.'), null],
    ['dated anew', takenDown('A court order.'), takenDown('A court order.', NOW.toISOString())],
  ])('touches what stands at the address of the story when it is %s', (_, before, after) => {
    expect(storyTags(before, after)).toEqual(['article:ferry', 'redirects'])
  })

  it.each([
    ['it stays', takenDown('A court order.'), aDraft({ ...takenDown('A court order.'), headline: 'Other' })],
    ['there is none', aDraft({ takenDown: undefined }), takenDown(null, null)],
    ['it has no words', aDraft(), takenDown(' ', null)],
  ])('touches nothing while %s', (_, before, after) => {
    expect(storyTags(before, after)).toEqual([])
  })
})

describe('a change of a live story', () => {
  const change = (overrides: StoredDocument, before: StoredDocument = {}) =>
    storyTags(aLiveStory(before), aLiveStory(overrides))

  it.each([
    ['headline', 'Ferry crews ask islanders to stay'],
    ['kicker', 'The sea wall'],
    ['teaser', 'One crew changed its mind.'],
    ['leadPhoto', 'chapel'],
    ['leadPhoto', null],
    ['leadCaption', 'The quay on Friday morning.'],
  ])('of what its card shows (%s) touches the card and the lists, not the translations', (field, value) => {
    expect(change({ [field]: value })).toEqual([...SELF, ...LISTS].sort())
  })

  it('reaches the pages that show it as a related story by its card', () => {
    const cardShownElsewhere = 'card:ferry'
    expect(change({ headline: 'New words' })).toContain(cardShownElsewhere)
    expect(change({ body: bodyOf('New words.') })).not.toContain(cardShownElsewhere)
  })

  it('of its text touches the story alone while its length reads the same', () => {
    const body = bodyOf('Nobody should sleep there.')
    expect(change({ body })).toEqual(['article:ferry'])
    expect(change({ body, wordCount: 470 })).toEqual(['article:ferry'])
  })

  it('of its text touches card and lists once it takes longer to read', () => {
    expect(change({ body: bodyOf('Many more words.'), wordCount: 690 })).toEqual([...SELF, ...LISTS].sort())
  })

  it('that corrects a typo touches the story and the lists of its month and day', () => {
    const updates = [{ id: 'a', at: NOW.toISOString(), kind: 'typo', note: null }]
    expect(change({ body: bodyOf('Nobody should sleep.'), updates })).toEqual(['article:ferry', ...DATES])
  })

  it('of its ledger touches month and day too, whose lists say when it was updated', () => {
    const updates = [{ id: 'a', at: NOW.toISOString(), kind: 'correction', note: 'Three crews, not two.' }]
    expect(change({ updates })).toEqual(['article:ferry', ...DATES])
  })

  it('of the day of its first publication touches the one that it leaves and the one that it enters', () => {
    expect(change({ firstPublishedAt: '2026-02-28T23:59:59.999Z' })).toEqual(
      [...MOVED, 'day:2026-02-28', 'month:2026-02'].sort(),
    )
  })

  it.each([
    ['related', ['budget', 'night-ferry']],
    ['related', []],
    ['appeal', 'off'],
    ['appealChoice', 'spring'],
    ['sensitive', true],
    ['publishedAt', '2026-03-13T09:00:00.000Z'],
  ])('of what its own page alone shows (%s) touches the story alone', (field, value) => {
    expect(change({ [field]: value })).toEqual(['article:ferry'])
  })

  it.each([
    ['slug', 'an-address-to-come'],
    ['stage', 'editing'],
    ['assignee', 'a-colleague'],
    ['createdBy', 'a-colleague'],
    ['revision', 8],
    ['updatedAt', NOW.toISOString()],
    ['takenDown', { at: null, reason: null }],
  ])('of what the newsroom alone sees (%s) touches nothing', (field, value) => {
    expect(change({ [field]: value })).toEqual([])
  })

  it.each([undefined, null])('of nothing into %s touches nothing', (nothing) => {
    expect(change({ kicker: nothing, related: nothing }, { kicker: null, related: null })).toEqual([])
    expect(change({ kicker: nothing })).toEqual([...SELF, ...LISTS].sort())
  })

  it('of its section touches the one that it leaves and the one that it enters', () => {
    expect(change({ section: 'harbour-news' })).toEqual([...SELF, ...LISTS, 'section:harbour-news'].sort())
  })

  it('of its topics touches those that it leaves and those that it enters, and no card', () => {
    expect(change({ topics: ['storms'] })).toEqual(['article:ferry', ...LISTS, 'topic:storms'].sort())
    expect(change({ topics: ['harbour', 'storms'] })).toEqual(
      ['article:ferry', ...LISTS, 'topic:storms'].sort(),
    )
    expect(change({ topics: [] })).toEqual(['article:ferry', ...LISTS].sort())
  })

  it('of its authors touches those that it leaves and those that it enters, and the card that names them', () => {
    expect(change({ authors: ['oskar'] })).toEqual([...SELF, ...LISTS, 'author:oskar'].sort())
  })

  it('of its slug touches its translations and both its addresses', () => {
    expect(change({ slug: 'sea-wall', publishedSlug: 'sea-wall' })).toEqual(MOVED)
  })

  it('of its language touches its translations and both its addresses', () => {
    expect(change({ language: 'ru' })).toEqual(MOVED)
  })

  it('of the day of its first publication moves its address, and of the hour does not', () => {
    expect(change({ firstPublishedAt: '2026-03-12T08:10:00.000Z' })).toEqual(
      [...MOVED, 'day:2026-03-12'].sort(),
    )
    expect(change({ firstPublishedAt: '2026-03-13T07:00:00.000Z' })).toEqual(
      MOVED.filter((name) => name !== 'redirects'),
    )
  })

  it('that makes it a translation of another story touches both families', () => {
    expect(change({ story: 'storm' })).toEqual(['article:ferry', 'story:crossing', 'story:storm'])
    expect(change({ story: null })).toEqual(['article:ferry', 'story:crossing'])
  })
})

describe('any two states of a story', () => {
  const someOf = (...ids: string[]) => fc.uniqueArray(fc.constantFrom(...ids))
  const moment = fc.constantFrom(
    '2026-03-12T08:00:00.000Z',
    '2026-03-13T08:00:00.000Z',
    '2026-03-14T08:00:00.000Z',
  )
  const anyStory = fc
    .record(
      {
        _status: fc.constantFrom('draft', 'published', 'published'),
        deletedAt: fc.constantFrom(null, null, null, NOW.toISOString()),
        headline: fc.constantFrom('One', 'Two'),
        publishedSlug: fc.constantFrom('one', 'two', null),
        language: fc.constantFrom('en', 'ru'),
        section: fc.constantFrom('islands', 'harbour-news', null),
        topics: someOf('harbour', 'storms', 'ferries'),
        authors: someOf('marta', 'oskar'),
        story: fc.constantFrom('crossing', 'storm', null),
        body: fc.constantFrom(bodyOf('One.'), bodyOf('Two.'), null),
        wordCount: fc.constantFrom(0, 230, 690, null),
        firstPublishedAt: moment,
        publishedAt: moment,
      },
      { requiredKeys: [] },
    )
    .map((overrides) => aLiveStory(overrides))
  const anyState = fc.option(anyStory, { freq: 8 })
  const onBothWays = (tags: string[]) => tags.filter((name) => name !== AWAITED && !name.startsWith('gone:'))

  it('touch nothing when they are equal', () => {
    fc.assert(
      fc.property(anyStory, (story) => {
        expect(storyTags(story, frozen(structuredClone(story)))).toEqual([])
      }),
    )
    expect(storyTags(aLiveStory(), aLiveStory({ headline: 'Not equal' }))).not.toEqual([])
  })

  it('touch the same in both directions, but for what is gone and who waited', () => {
    fc.assert(
      fc.property(anyState, anyState, (one, other) => {
        expect(onBothWays(storyTags(one, other))).toEqual(onBothWays(storyTags(other, one)))
      }),
    )
  })

  it('touch tags of the contract, each once', () => {
    fc.assert(
      fc.property(anyState, anyState, (one, other) => {
        const tags = storyTags(one, other)
        expect(tags.filter((name) => !tag.safeParse(name).success)).toEqual([])
        expect(new Set(tags).size).toBe(tags.length)
      }),
    )
  })
})

describe('a photo', () => {
  const photoTags = tagsOf(PHOTOS, 'quay')
  const aPublicPhoto = (overrides: StoredDocument = {}): StoredDocument =>
    frozen({
      id: 'quay',
      filename: '0123456789abcdef0123456789abcdef.jpg',
      alt: 'Waves break over a wall.',
      caption: 'The quay on Friday.',
      credit: 'Ada Quist',
      source: 'The Courier',
      focusX: 50,
      focusY: 50,
      deletedAt: null,
      publicIn: ['a-story'],
      ...overrides,
    })
  const hidden = { publicIn: [] }

  it.each([
    ['alt', 'Waves and two men.'],
    ['caption', 'The quay on Saturday.'],
    ['credit', 'Harbour Crews’ Union'],
    ['source', null],
    ['focusX', 0],
    ['focusY', 100],
    ['filename', 'fedcba9876543210fedcba9876543210.jpg'],
  ])('that readers see touches the pages that show it when its %s changes', (field, value) => {
    expect(photoTags(aPublicPhoto(), aPublicPhoto({ [field]: value }))).toEqual(['photo:quay'])
  })

  it.each([
    ['takenAt', '2026-03-13T05:00:00.000Z'],
    ['createdBy', 'a-colleague'],
    ['updatedAt', NOW.toISOString()],
    ['publicIn', ['a-story', 'another-story']],
  ])('touches nothing when its %s changes, which no reader sees', (field, value) => {
    expect(photoTags(aPublicPhoto(), aPublicPhoto({ [field]: value }))).toEqual([])
  })

  it.each([
    ['uploaded', null, aPublicPhoto(hidden)],
    ['changed', aPublicPhoto(hidden), aPublicPhoto({ ...hidden, caption: 'New words.' })],
    ['deleted', aPublicPhoto(hidden), null],
    [
      'changed in the trash',
      aPublicPhoto({ deletedAt: NOW.toISOString() }),
      aPublicPhoto({ deletedAt: NOW.toISOString(), caption: 'New words.' }),
    ],
    ['changed without a flag', { id: 'quay', caption: 'Old.' }, { id: 'quay', caption: 'New.' }],
  ])('that readers do not see touches nothing when it is %s', (_, before, after) => {
    expect(photoTags(before, after)).toEqual([])
  })

  it('touches the pages that show it when it comes out of the trash', () => {
    const inTheTrash = aPublicPhoto({ deletedAt: NOW.toISOString() })
    expect(photoTags(inTheTrash, aPublicPhoto())).toEqual(['photo:quay'])
  })

  it.each([
    ['moved to the trash', aPublicPhoto({ deletedAt: NOW.toISOString() })],
    ['deleted for good', null],
    ['shown by nothing any more', aPublicPhoto(hidden)],
  ])('that is %s forbids its kept copies', (_, after) => {
    expect(photoTags(aPublicPhoto(), after)).toEqual(['gone:photo:quay', 'photo:quay'])
  })
})

describe('a photo that comes out of the trash', () => {
  const photoTags = tagsOf(PHOTOS, 'quay')
  const trashed = { id: 'quay', deletedAt: NOW.toISOString(), publicIn: ['articles:ferry'] }

  it('touches the pages that stand without it', () => {
    expect(photoTags(trashed, { ...trashed, deletedAt: null })).toEqual(['photo:quay'])
  })

  it('touches nothing when nothing published shows it', () => {
    const hidden = { ...trashed, publicIn: [] }
    expect(photoTags(hidden, { ...hidden, deletedAt: null })).toEqual([])
  })
})

describe('a section', () => {
  const sectionTags = tagsOf(SECTIONS, 'islands')
  const aSection = (overrides: StoredDocument = {}): StoredDocument =>
    frozen({ name: 'Islands', slug: 'islands', language: 'en', order: 1, description: '', ...overrides })

  it('touches its label and the navigation when it is renamed', () => {
    expect(sectionTags(aSection(), aSection({ name: 'The islands' }))).toEqual([
      'label:islands',
      'section:islands',
      'site',
    ])
  })

  it.each([{ slug: 'sable' }, { language: 'ru' }])('touches its old and new address too with %j', (moved) => {
    expect(sectionTags(aSection(), aSection(moved))).toEqual([
      'label:islands',
      'pair:sealed-islands',
      'redirects',
      'section:islands',
      'site',
    ])
  })

  it.each([
    ['created', null, aSection()],
    ['deleted', aSection(), null],
  ])('touches the same when it is %s', (_, before, after) => {
    expect(sectionTags(before, after)).toEqual([
      'label:islands',
      'pair:sealed-islands',
      'redirects',
      'section:islands',
      'site',
    ])
  })

  it('touches the navigation, and no story, when it changes its place', () => {
    expect(sectionTags(aSection(), aSection({ order: 2 }))).toEqual(['section:islands', 'site'])
  })

  it('touches its own page alone when its description changes', () => {
    expect(sectionTags(aSection(), aSection({ description: 'All four.' }))).toEqual(['section:islands'])
  })
})

const LABELS: [kind: string, collection: string][] = [
  ['topic', TOPICS],
  ['author', AUTHORS],
]
describe.each(LABELS)('the label of a %s', (kind, collection) => {
  const labelTags = tagsOf(collection, 'x1')
  const aLabel = (overrides: StoredDocument = {}): StoredDocument =>
    frozen({ name: 'Outer harbour', slug: 'outer-harbour', language: 'en', ...overrides })
  const renamed = [`${kind}:x1`, `${kind}s`, 'label:x1']

  it('is touched with the list of all by a new name, never the navigation', () => {
    expect(labelTags(aLabel(), aLabel({ name: 'Harbour' }))).toEqual(renamed.toSorted())
  })

  it.each([
    ['created', null, aLabel()],
    ['moved', aLabel(), aLabel({ slug: 'harbour' })],
    ['translated', aLabel(), aLabel({ language: 'ru' })],
    ['deleted', aLabel(), null],
  ])('is touched with its addresses when it is %s', (_, before, after) => {
    expect(labelTags(before, after)).toEqual([...renamed, 'pair:sealed-x1', 'redirects'].sort())
  })
})

describe('what is told of a topic or an author', () => {
  it('touches of a topic its own page alone', () => {
    const before = frozen({ name: 'Outer harbour', slug: 'outer-harbour', language: 'en' })
    expect(tagsOf(TOPICS, 'x1')(before, frozen({ ...before, description: 'The wall.' }))).toEqual([
      'topic:x1',
    ])
  })

  it.each([{ bio: 'Marta writes.' }, { role: 'Editor' }, { portrait: 'face' }])(
    'touches of an author the stories too, which introduce their authors: %j',
    (change) => {
      const before = frozen({ name: 'Marta Ilves', slug: 'marta-ilves', language: 'en' })
      expect(tagsOf(AUTHORS, 'x1')(before, frozen({ ...before, ...change }))).toEqual([
        'author:x1',
        'label:x1',
      ])
    },
  )
})

describe('an editable page', () => {
  const pageTags = tagsOf(PAGES, 'about')
  const aLivePage = (overrides: StoredDocument = {}): StoredDocument =>
    frozen({
      _status: 'published',
      publishedAt: '2026-03-01T00:00:00.000Z',
      deletedAt: null,
      title: 'About',
      slug: 'about',
      publishedSlug: 'about',
      language: 'en',
      description: '',
      body: bodyOf('Founded in 1994.'),
      showInFooter: true,
      order: 0,
      ...overrides,
    })
  const aDraftPage = (overrides: StoredDocument = {}) =>
    aLivePage({ _status: 'draft', publishedSlug: null, ...overrides })

  it('touches itself, the footer, its address and who waits for it when it appears', () => {
    for (const before of [null, aDraftPage()])
      expect(pageTags(before, aLivePage())).toEqual([
        AWAITED,
        'page:about',
        'pair:sealed-about',
        'redirects',
        'site',
      ])
  })

  it.each([
    ['unpublished', aDraftPage()],
    ['moved to the trash', aDraftPage({ deletedAt: NOW.toISOString() })],
    ['deleted for good', null],
  ])('forbids its kept copies too when it is %s', (_, after) => {
    expect(pageTags(aLivePage(), after)).toEqual([
      'gone:page:about',
      'page:about',
      'pair:sealed-about',
      'redirects',
      'site',
    ])
  })

  it.each([{ title: 'About us' }, { order: 3 }, { showInFooter: false }])(
    'touches the footer of every page with %j',
    (change) => {
      expect(pageTags(aLivePage(), aLivePage(change))).toEqual(['page:about', 'site'])
    },
  )

  it.each([{ publishedSlug: 'who-we-are' }, { language: 'ru' }])(
    'touches both its addresses with %j',
    (change) => {
      expect(pageTags(aLivePage(), aLivePage(change))).toEqual([
        'page:about',
        'pair:sealed-about',
        'redirects',
        'site',
      ])
    },
  )

  it.each([{ body: bodyOf('Founded in 1995.') }, { description: 'Who we are.' }])(
    'touches itself alone with %j',
    (change) => {
      expect(pageTags(aLivePage(), aLivePage(change))).toEqual(['page:about'])
    },
  )

  it.each([
    ['an equal one', aLivePage(), aLivePage()],
    ['a draft over the live one', aLivePage(), aLivePage({ slug: 'to-come', updatedAt: NOW.toISOString() })],
    ['a draft', aDraftPage(), aDraftPage({ title: 'About us' })],
    ['a new draft', null, aDraftPage()],
    ['one to come', null, aLivePage({ publishedAt: '2026-03-14T00:00:00.000Z' })],
  ])('touches nothing when %s is saved', (_, before, after) => {
    expect(pageTags(before, after)).toEqual([])
  })
})

describe('an appeal', () => {
  const appealTags = tagsOf(APPEALS, 'spring')
  const aLiveAppeal = (overrides: StoredDocument = {}): StoredDocument =>
    frozen({
      _status: 'published',
      publishedAt: '2026-03-01T00:00:00.000Z',
      heading: 'Before you go',
      slug: 'no-address',
      ...overrides,
    })
  const aDraftAppeal = aLiveAppeal({ _status: 'draft' })

  it.each([
    ['published', aDraftAppeal, aLiveAppeal()],
    ['published at its creation', null, aLiveAppeal()],
    ['changed', aLiveAppeal(), aLiveAppeal({ heading: 'Please give' })],
    ['unpublished', aLiveAppeal(), aDraftAppeal],
    ['moved to the trash', aLiveAppeal(), aLiveAppeal({ deletedAt: NOW.toISOString() })],
    ['deleted for good', aLiveAppeal(), null],
    ['archived', aLiveAppeal(), aLiveAppeal({ archivedAt: NOW.toISOString() })],
  ])('touches the appeals when it is %s', (_, before, after) => {
    expect(appealTags(before, after)).toEqual(['appeals'])
  })

  it('touches nothing while a draft over it is typed, or with words for the newsroom', () => {
    const typed = aLiveAppeal({ updatedAt: NOW.toISOString(), title: 'Spring, second try' })
    expect(appealTags(aLiveAppeal(), typed)).toEqual([])
    expect(appealTags(aLiveAppeal(), aLiveAppeal({ priority: 2 }))).toEqual(['appeals'])
  })

  it.each([
    ['created', null, aDraftAppeal],
    ['archived', aLiveAppeal({ archivedAt: 'a' }), aLiveAppeal({ archivedAt: 'a', priority: 2 })],
    ['changed', aDraftAppeal, aLiveAppeal({ _status: 'draft', heading: 'Please give' })],
    ['dated ahead', aDraftAppeal, aLiveAppeal({ publishedAt: '2026-03-14T00:00:00.000Z' })],
    ['deleted', aDraftAppeal, null],
  ])('touches nothing while no reader sees it: %s', (_, before, after) => {
    expect(appealTags(before, after)).toEqual([])
  })
})

describe('what stands behind the pages', () => {
  it.each([
    ['an amount set touches the appeals that name its amounts', AMOUNT_SETS, { currencies: [] }, 'appeals'],
    ['a redirect touches the redirects', REDIRECTS, { to: '/elsewhere' }, 'redirects'],
  ])('%s, and nothing when it is saved as it was', (_, collection, change, name) => {
    const one = frozen({ from: '/here', to: '/there', currencies: [{ currency: 'EUR', min: 200 }] })
    const behind = tagsOf(collection, 'x1')
    expect(behind(null, one)).toEqual([name])
    expect(behind(one, frozen({ ...one, ...change }))).toEqual([name])
    expect(behind(one, null)).toEqual([name])
    expect(behind(one, frozen({ ...one, updatedAt: NOW.toISOString() }))).toEqual([])
  })

  // Globals tell their tags themselves: see recordsGlobalChange.
  it.each([USERS, OUTBOX, SITE_SETTINGS, FRONT_PAGE])('touches nothing by this way: %s', (collection) => {
    const one = frozen({ slug: 'one', _status: 'published', publishedAt: '2026-03-01T00:00:00.000Z' })
    expect(tagsOf(collection, 'x1')(null, one)).toEqual([])
    expect(tagsOf(TOPICS, 'x1')(null, one)).not.toEqual([])
  })
})

describe('a section, topic or author that is saved as it was', () => {
  it.each([SECTIONS, TOPICS, AUTHORS])('touches nothing: %s', (collection) => {
    const label = frozen({ name: 'Harbour', slug: 'harbour', language: 'en' })
    const tags = tagsOf(collection, 'x1')
    expect(tags(label, frozen({ ...label, updatedAt: NOW.toISOString() }))).toEqual([])
    expect(tags(label, frozen({ ...label, name: 'Port' }))).not.toEqual([])
  })
})

describe('the photos that a document shows', () => {
  const shown = (collection: string, document: StoredDocument | null, now = NOW) =>
    photosShownBy({ collection, document, now })
  const live = (overrides: StoredDocument = {}): StoredDocument =>
    frozen({ _status: 'published', publishedAt: '2026-03-13T12:00:00.000Z', ...overrides })

  it.each([ARTICLES, PAGES])('are all that were found in it: %s', (collection) => {
    expect(shown(collection, live({ photosShown: ['quay', 'chapel'] }))).toEqual(['quay', 'chapel'])
    expect(shown(collection, live({ photosShown: null }))).toEqual([])
    expect(shown(collection, live())).toEqual([])
  })

  it('are the one that an appeal names', () => {
    expect(shown(APPEALS, live({ photo: 'hands' }))).toEqual(['hands'])
    expect(shown(APPEALS, live({ photo: { id: 'hands' } }))).toEqual(['hands'])
    expect(shown(APPEALS, live({ photo: null }))).toEqual([])
    expect(shown(APPEALS, live({ photo: 'hands', archivedAt: NOW.toISOString() }))).toEqual([])
  })

  it.each([ARTICLES, PAGES, APPEALS])('are none while readers do not see it: %s', (collection) => {
    const photos = { photosShown: ['quay'], photo: 'quay' }
    expect(shown(collection, live({ ...photos, _status: 'draft' }))).toEqual([])
    expect(shown(collection, live({ ...photos, deletedAt: NOW.toISOString() }))).toEqual([])
    expect(shown(collection, live(photos), new Date(NOW.getTime() - 1))).toEqual([])
    expect(shown(collection, null)).toEqual([])
    expect(shown(collection, live(photos))).toContain('quay')
  })

  it('are the portrait of an author, who is never a draft', () => {
    expect(shown(AUTHORS, frozen({ portrait: 'face' }))).toEqual(['face'])
    expect(shown(AUTHORS, frozen({ portrait: { id: 'face' } }))).toEqual(['face'])
    expect(shown(AUTHORS, frozen({ portrait: null }))).toEqual([])
    expect(shown(AUTHORS, null)).toEqual([])
  })

  it.each([SECTIONS, TOPICS, PHOTOS, USERS])('are none of %s', (collection) => {
    expect(shown(collection, live({ photosShown: ['quay'], photo: 'quay', portrait: 'quay' }))).toEqual([])
  })
})

describe('what is paired with another language', () => {
  const pageTags = (before: StoredDocument | null, after: StoredDocument | null) =>
    tagsOf(PAGES, 'about')(before, after).filter((tag) => tag.startsWith('pair:'))
  const aPage = (overrides: StoredDocument = {}): StoredDocument =>
    frozen({
      _status: 'published',
      publishedAt: '2026-03-01T00:00:00.000Z',
      publishedSlug: 'about',
      language: 'en',
      translationOf: 'o-gazete',
      ...overrides,
    })
  const both = ['pair:sealed-about', 'pair:sealed-o-gazete']

  it.each([
    ['published', aPage({ _status: 'draft' }), aPage()],
    ['withdrawn', aPage(), aPage({ _status: 'draft', publishedSlug: null })],
    ['in the trash', aPage(), aPage({ deletedAt: NOW.toISOString() })],
    ['deleted', aPage(), null],
    ['moved', aPage(), aPage({ publishedSlug: 'about-us' })],
    ['paired', aPage({ translationOf: null }), aPage()],
    ['parted', aPage(), aPage({ translationOf: null })],
  ])('touches its partner when it is %s', (_, before, after) => {
    expect(pageTags(before, after)).toEqual(both)
  })

  it('touches the old partner and the new one', () => {
    expect(pageTags(aPage(), aPage({ translationOf: 'nas' }))).toEqual([...both, 'pair:sealed-nas'].sort())
  })

  it('touches no partner with its words, nor with a draft', () => {
    expect(pageTags(aPage(), aPage({ title: 'About' }))).toEqual([])
    expect(pageTags(null, aPage({ _status: 'draft' }))).toEqual([])
  })

  it.each([
    [SECTIONS, 'section:x1'],
    [TOPICS, 'topic:x1'],
    [AUTHORS, 'author:x1'],
  ])('touches, of %s, its own page too when it is paired', (collection, own) => {
    const before = frozen({ name: 'Outer harbour', slug: 'outer-harbour', language: 'en' })
    expect(tagsOf(collection, 'x1')(before, frozen({ ...before, translationOf: 'x2' }))).toEqual(
      expect.arrayContaining([own, 'pair:sealed-x1', 'pair:sealed-x2']),
    )
  })
})
