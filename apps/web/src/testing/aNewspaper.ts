import sharp from 'sharp'
import { aFront } from '../../../../packages/test-kit/src/dto/aFront'
import { aLabel } from '../../../../packages/test-kit/src/dto/aLabel'
import { anAppeal } from '../../../../packages/test-kit/src/dto/anAppeal'
import { anArticle, aParagraph } from '../../../../packages/test-kit/src/dto/anArticle'
import { aPage } from '../../../../packages/test-kit/src/dto/aPage'
import { aPicture } from '../../../../packages/test-kit/src/dto/aPicture'
import { aSite } from '../../../../packages/test-kit/src/dto/aSite'
import type { FakeNewspaper } from './fakeCms'

/** A small newspaper in two languages, with something at every kind of address. */
export const aNewspaper = async (): Promise<FakeNewspaper> => {
  const picture = aPicture()
  const bytes = await sharp({ create: { width: 1600, height: 1000, channels: 3, background: '#345' } })
    .jpeg()
    .toBuffer()
  const ferry = anArticle({
    tags: ['article:article-ferry', 'card:card-1', `photo:${picture.id}`],
    translations: [{ language: 'ru', path: '/ru/2026/03/13/parom' }],
    body: [
      aParagraph('Nobody should sleep below the chapel line this weekend.'),
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
  })
  const parom = anArticle({
    id: 'article-parom',
    language: 'ru',
    slug: 'parom',
    headline: 'Паромщики просят жителей уйти',
    tags: ['article:article-parom'],
    translations: [{ language: 'en', path: ferry.path }],
  })
  const islands = {
    ...aLabel(),
    language: 'en',
    description: 'News of the islands.',
    tags: ['section:label-islands'],
  }
  return {
    sites: { en: aSite(), ru: aSite({ language: 'ru', name: 'Курьер' }) },
    fronts: {
      en: aFront({ tags: ['front', 'card:article-ferry'] }),
      ru: aFront({ language: 'ru', lead: null, curated: [], newest: [] }),
    },
    sections: [islands],
    topics: [
      {
        ...aLabel({ id: 't1', name: 'Outer harbour', slug: 'outer-harbour', path: '/topics/outer-harbour' }),
        language: 'en',
        description: '',
        tags: ['topic:t1'],
      },
    ],
    authors: [
      {
        ...aLabel({ id: 'a1', name: 'Marta Ilves', slug: 'marta-ilves', path: '/authors/marta-ilves' }),
        language: 'en',
        role: 'Harbour correspondent',
        bio: ['Marta writes about the sea.'],
        portrait: null,
        tags: ['author:a1'],
      },
    ],
    pages: [aPage()],
    appeals: [
      anAppeal(),
      anAppeal({ id: 'appeal-banner', slots: ['banner'], heading: 'The Courier has no owner' }),
    ],
    articles: { [ferry.path]: ferry, [parom.path]: parom },
    redirects: { '/2026/03/13/old-name': ferry.path },
    gone: { '/2026/03/13/withdrawn': 'A court order.' },
    media: { [picture.name]: { bytes, type: 'image/jpeg', tags: [`photo:${picture.id}`] } },
  }
}
