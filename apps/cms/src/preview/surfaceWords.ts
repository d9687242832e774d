import type { Words } from '../admin/useWords'
import { fillWords } from '../admin/fillWords'

/** What a preview says to the newsroom between what it shows. */
const words = {
  en: {
    search: 'In a search engine',
    searchNote: 'Search engines choose for themselves; this is what we offer them.',
    social: 'Where somebody shares the address',
    socialNote: 'Messengers and social networks show about this.',
    noPicture: 'No picture: the card stands with words alone.',
    lead: 'At the top of the front page',
    major: 'Beside the lead',
    standard: 'In a row of the front page',
    brief: 'In words only',
    readMore: 'Under another story',
    newsletter: 'In the newsletter',
    title: 'Title',
    description: 'Description',
    fits: '{what}: {length} characters, fits',
    isCut: '{what}: {length} characters, cut after about {limit}',
    isMissing: '{what} is missing',
  },
  ru: {
    search: 'В поисковике',
    searchNote: 'Поисковик решает сам; мы предлагаем ему это.',
    social: 'Там, где делятся ссылкой',
    socialNote: 'Мессенджеры и соцсети показывают примерно так.',
    noPicture: 'Без фотографии: в карточке только слова.',
    lead: 'Главный материал первой полосы',
    major: 'Рядом с главным',
    standard: 'В ряду на первой полосе',
    brief: 'Только словами',
    readMore: 'Под другим материалом',
    newsletter: 'В рассылке',
    title: 'Заголовок',
    description: 'Описание',
    fits: '{what}: знаков {length}, помещается',
    isCut: '{what}: знаков {length}, обрежут примерно после {limit}',
    isMissing: '{what}: нет',
  },
} as const satisfies Words

export type SurfaceWord = keyof (typeof words)['en']
export type SayInPreview = (key: SurfaceWord, values?: Record<string, string | number>) => string

/** @param language that of the newsroom's interface, not of the story */
export const surfaceWords =
  (language: string): SayInPreview =>
  (key, values) =>
    fillWords((language === 'ru' ? words.ru : words.en)[key], values)
