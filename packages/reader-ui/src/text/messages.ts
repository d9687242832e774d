import type { Frequency } from '@dateline/content-schema/appeal'
import type { UpdateKind } from '@dateline/content-schema/article'
import type { NoteKind } from '@dateline/content-schema/element'

/** Every word of the interface, in one language. What editors write comes from the CMS and never from here. */
export type Messages = {
  skipToContent: string
  sections: string
  languages: string
  support: string
  supportUs: string
  footer: string
  aboutUs: string
  contact: string
  /** Stands before the linked names: "By", "Автор:". */
  by: (count: number) => string
  aboutAuthors: (count: number) => string
  updated: string
  minutesRead: (minutes: number) => string
  correctionsTitle: string
  updateKinds: Record<UpdateKind, string>
  noteKinds: Record<NoteKind, string>
  readMoreAbout: string
  readMore: string
  previousCoverage: string
  share: string
  shareByMail: string
  /** The name of the other language in this one, and its own name for itself. */
  readIn: (name: string, ownName: string) => string
  appealFrom: (siteName: string) => string
  giveHowOften: Record<Frequency, string>
  otherAmount: string
  embedFrom: (provider: string) => string
  embedBy: (author: string, provider: string) => string
  openOriginal: (provider: string) => string
  loadEmbed: (provider: string) => string
  embedNotice: (provider: string) => string
  table: string
  related: string
  gallery: (count: number) => string
  factBox: string
  topStories: string
  newest: string
  noStories: string
  topic: string
  newer: string
  older: string
  pages: string
  notFoundTitle: string
  notFoundText: string
  refusedText: string
  goneTitle: string
  goneText: string
  goneReason: string
  unavailableTitle: string
  unavailableText: string
  toFrontPage: string
}

const plural = (language: string) => {
  const rules = new Intl.PluralRules(language)
  return (count: number, forms: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }): string =>
    forms[rules.select(count)] ?? forms.other
}

const russian = plural('ru')

const en: Messages = {
  skipToContent: 'Skip to content',
  sections: 'Sections',
  languages: 'Languages',
  support: 'Support our work',
  supportUs: 'Support us',
  footer: 'About this newspaper',
  aboutUs: 'About us',
  contact: 'Contact',
  by: () => 'By',
  aboutAuthors: (count) => (count === 1 ? 'About the author' : 'About the authors'),
  updated: 'Updated:',
  minutesRead: (minutes) => `${minutes} min read`,
  correctionsTitle: 'What we have changed in this story',
  updateKinds: {
    typo: 'Typo',
    clarification: 'Clarification',
    correction: 'Correction',
    'new-facts': 'New facts',
  },
  noteKinds: { correction: 'Correction', clarification: 'Clarification', update: 'Update' },
  readMoreAbout: 'Read more about:',
  readMore: 'Read more',
  previousCoverage: 'Earlier on these topics',
  share: 'Share',
  shareByMail: 'Mail',
  readIn: (name) => `Read in ${name}`,
  appealFrom: (siteName) => `A message from ${siteName}`,
  giveHowOften: { oneOff: 'Give once', monthly: 'Give every month', annual: 'Give every year' },
  otherAmount: 'Other',
  embedFrom: (provider) => `Post on ${provider}`,
  embedBy: (author, provider) => `${author} on ${provider}`,
  openOriginal: (provider) => `Open on ${provider}`,
  loadEmbed: (provider) => `Load from ${provider}`,
  embedNotice: (provider) => `${provider} will learn your address and what you look at.`,
  table: 'Table',
  related: 'Related story',
  gallery: (count) => `Gallery, ${count} photos`,
  factBox: 'Background',
  topStories: 'Top stories',
  newest: 'Newest',
  noStories: 'There are no stories here yet.',
  topic: 'Topic',
  newer: 'Newer stories',
  older: 'Older stories',
  pages: 'Pages',
  notFoundTitle: 'There is no page at this address',
  notFoundText: 'The address may be incomplete, or the page has moved. Begin with a section.',
  refusedText: 'No address of this site looks like that. It may have been cut off or mistyped.',
  goneTitle: 'This story has been withdrawn',
  goneText: 'We have taken it off the site.',
  goneReason: 'Why:',
  unavailableTitle: 'This page cannot be shown right now',
  unavailableText:
    'The fault is on our side. Please try again in a few minutes; stories that were read before stay readable.',
  toFrontPage: 'To the front page',
}

const ru: Messages = {
  skipToContent: 'Перейти к тексту',
  sections: 'Рубрики',
  languages: 'Языки',
  support: 'Поддержать нашу работу',
  supportUs: 'Поддержать нас',
  footer: 'О газете',
  aboutUs: 'О нас',
  contact: 'Контакты',
  by: (count) => russian(count, { one: 'Автор:', other: 'Авторы:' }),
  aboutAuthors: (count) => (count === 1 ? 'Об авторе' : 'Об авторах'),
  updated: 'Обновлено:',
  minutesRead: (minutes) =>
    `${minutes} ${russian(minutes, { one: 'минута', few: 'минуты', other: 'минут' })} чтения`,
  correctionsTitle: 'Что мы изменили в этой статье',
  updateKinds: {
    typo: 'Опечатка',
    clarification: 'Уточнение',
    correction: 'Исправление',
    'new-facts': 'Новые факты',
  },
  noteKinds: { correction: 'Исправление', clarification: 'Уточнение', update: 'Дополнение' },
  readMoreAbout: 'Читайте также о темах:',
  readMore: 'Читайте дальше',
  previousCoverage: 'Ранее на эти темы',
  share: 'Поделиться',
  shareByMail: 'Почта',
  readIn: (_name, ownName) => `На другом языке: ${ownName}`,
  appealFrom: (siteName) => `Сообщение редакции «${siteName}»`,
  giveHowOften: {
    oneOff: 'Помочь один раз',
    monthly: 'Помогать каждый месяц',
    annual: 'Помогать каждый год',
  },
  otherAmount: 'Другая',
  embedFrom: (provider) => `Публикация: ${provider}`,
  embedBy: (author, provider) => `${author}, ${provider}`,
  openOriginal: (provider) => `Открыть: ${provider}`,
  loadEmbed: (provider) => `Загрузить: ${provider}`,
  embedNotice: (provider) => `${provider} узнает ваш адрес и то, что вы смотрите.`,
  table: 'Таблица',
  related: 'Статья по теме',
  gallery: (count) => `Галерея, ${count} фото`,
  factBox: 'Справка',
  topStories: 'Главное',
  newest: 'Новое',
  noStories: 'Здесь пока нет статей.',
  topic: 'Тема',
  newer: 'Новее',
  older: 'Старее',
  pages: 'Страницы',
  notFoundTitle: 'По этому адресу ничего нет',
  notFoundText: 'Возможно, адрес неполный или страница переехала. Начните с рубрики.',
  refusedText: 'У нас нет таких адресов. Возможно, он обрезан или в нём опечатка.',
  goneTitle: 'Статья снята с публикации',
  goneText: 'Мы убрали её с сайта.',
  goneReason: 'Причина:',
  unavailableTitle: 'Страницу сейчас не показать',
  unavailableText:
    'Ошибка на нашей стороне. Попробуйте через несколько минут; ранее открытые статьи остаются доступны.',
  toFrontPage: 'На главную',
}

const DICTIONARIES: Record<string, Messages> = { en, ru }

/** The languages that the interface itself speaks. */
export const INTERFACE_LANGUAGES = Object.keys(DICTIONARIES)

/** A language of the newspaper that has no dictionary of its own (`pt-BR` takes `pt`) gets the English one. */
export const messagesFor = (language: string): Messages =>
  DICTIONARIES[language] ?? DICTIONARIES[language.split('-')[0] ?? ''] ?? en
