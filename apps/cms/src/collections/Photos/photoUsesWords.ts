import type { Words } from '../../admin/useWords'

export const photoUsesWords = {
  en: {
    label: 'Where it is used',
    nowhere: 'Nowhere. Readers cannot see it.',
    untitled: 'Without a name',
    onSite: '(on the site)',
    inDraft: '(in a draft)',
  },
  ru: {
    label: 'Где стоит',
    nowhere: 'Нигде. Читатели её не видят.',
    untitled: 'Без названия',
    onSite: '(на сайте)',
    inDraft: '(в черновике)',
  },
} as const satisfies Words
