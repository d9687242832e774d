import type { Frequency } from '@dateline/content-schema/appeal'
import type { UpdateKind } from '@dateline/content-schema/article'
import type { NoteKind } from '@dateline/content-schema/element'
import type { SearchSort } from '@dateline/content-schema/search'
import type { NewsletterStep } from '@dateline/content-schema/readerPath'

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
  storyTools: {
    title: string
    save: string
    saved: string
    savedHere: string
    savedList: string
    /** The device, or the reader's own settings, let nothing be kept. */
    refused: string
    copyLink: string
    copied: string
    textSize: string
    smallerText: string
    largerText: string
    listen: string
    pause: string
    goOn: string
    stop: string
    /** By the form of plurals that the number takes; `#` is the number of paragraphs. */
    newSinceRead: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }
    /** A link to the first of them. */
    newFirst: string
    /** Stands beside a paragraph. */
    newMark: string
  }
  saved: {
    title: string
    text: string
    needsScripts: string
    empty: string
    /** `#` is the day. */
    savedOn: string
    remove: string
    removed: string
    undo: string
    undone: string
    deviceTitle: string
    deviceText: string
    erase: string
    erased: string
  }
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
  previousPage: string
  nextPage: string
  pageOf: (page: number, pages: number) => string
  search: string
  /** What stands in the title of the window; the question is empty on the page with the form alone. */
  searchTitle: (question: string) => string
  searchFor: string
  searchHint: string
  searchFilters: string
  section: string
  allSections: string
  allTopics: string
  publishedFrom: string
  publishedTo: string
  sortBy: string
  sorts: Record<SearchSort, string>
  /** @param isMore there are more than so many */
  storiesFound: (count: number, isMore: boolean) => string
  moreThanShown: string
  didYouMean: string
  nothingFound: (question: string) => string
  nothingFoundText: string
  knownWords: string
  withoutFilters: string
  /** The list of all stories by date. */
  archive: string
  allByDate: string
  feed: string
  /** @param period "March 2026", in this language */
  storiesOf: (period: string) => string
  /** The neighbours of a day, month or year in the archive. */
  neighbours: string
  onThisSite: string
  newsletter: string
  yourEmail: string
  subscribe: string
  /** Names the field and what to do. */
  emailInvalid: string
  /** The label of a field that only robots see. */
  leaveEmpty: string
  confirmNewsletter: string
  leaveNewsletter: string
  newsletterSteps: Record<NewsletterStep, { title: string; text: (siteName: string) => string }>
  mostRead: string
  mostReadHow: string
  tooFewReads: string
  notFoundTitle: string
  notFoundText: string
  refusedText: string
  goneTitle: string
  goneText: string
  goneReason: string
  unavailableTitle: string
  unavailableText: string
  toFrontPage: string
  /** @param moment day and time, or a sign that a script replaces */
  keptCopy: (moment: string) => string
  offlineTitle: string
  offlineText: string
  offlineEmpty: string
  keptOn: (moment: string) => string
  tryAgain: string
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
  storyTools: {
    title: 'What you can do with this story',
    save: 'Save',
    saved: 'Saved',
    savedHere: 'Saved on this device.',
    savedList: 'Saved stories',
    refused: 'Your browser does not let this site keep anything.',
    copyLink: 'Copy link',
    copied: 'The link is copied.',
    textSize: 'Size of the text',
    smallerText: 'Smaller text',
    largerText: 'Larger text',
    listen: 'Listen',
    pause: 'Pause',
    goOn: 'Go on',
    stop: 'Stop',
    newSinceRead: {
      one: 'New since you read: # paragraph.',
      other: 'New since you read: # paragraphs.',
    },
    newFirst: 'Go there',
    newMark: 'New',
  },
  saved: {
    title: 'Saved stories',
    text: 'Stories that you save stay on this device. Nobody else learns which they are.',
    needsScripts: 'To keep this list and to show it, your browser has to run the scripts of this site.',
    empty: 'Nothing is saved here yet. Every story has a button “Save”.',
    savedOn: 'saved on #',
    remove: 'Remove',
    removed: 'Removed.',
    undo: 'Undo',
    undone: 'It is back.',
    deviceTitle: 'What this device keeps for you',
    deviceText:
      'The stories that you saved, which paragraphs of a story you have seen, the size of the text, and the pages that you opened, so that they can be read without a connection. Nothing of it leaves this device. The history of your browser is not ours: erase that there.',
    erase: 'Erase all of it',
    erased: 'Everything is erased.',
  },
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
  previousPage: 'Previous page',
  nextPage: 'Next page',
  pageOf: (page, pages) => `Page ${page} of ${pages}`,
  search: 'Search',
  searchTitle: (question) => (question === '' ? 'Search' : `“${question}”: search`),
  searchFor: 'What are you looking for?',
  searchHint:
    'The search finds stories that have all your words, in whatever form: “ferry” finds “ferries” too. Names of authors, sections and topics count.',
  searchFilters: 'Narrow the search',
  section: 'Section',
  allSections: 'All sections',
  allTopics: 'All topics',
  publishedFrom: 'Published from',
  publishedTo: 'Published until',
  sortBy: 'Order',
  sorts: { relevance: 'Best match first', newest: 'Newest first' },
  storiesFound: (count, isMore) =>
    `${isMore ? 'More than ' : ''}${count} ${plural('en')(count, { one: 'story', other: 'stories' })}`,
  moreThanShown: 'Add a word, a section or dates to see what is not shown here.',
  didYouMean: 'Did you mean:',
  nothingFound: (question) => `Nothing was found for “${question}”`,
  nothingFoundText: 'Check the spelling, use fewer or more general words, or begin with a section.',
  knownWords: 'No story has all these words. There are stories with one of them:',
  withoutFilters: 'Search in all sections and topics, at any time',
  archive: 'Archive',
  allByDate: 'All stories by date',
  feed: 'News feed (RSS)',
  storiesOf: (period) => `Stories of ${period}`,
  neighbours: 'Before and after',
  onThisSite: 'On this site',
  newsletter: 'Newsletter',
  yourEmail: 'Your email address',
  subscribe: 'Subscribe',
  emailInvalid: 'Email address: write it whole, such as name@example.org.',
  leaveEmpty: 'Leave this empty',
  confirmNewsletter: 'Yes, send me the newsletter',
  leaveNewsletter: 'Unsubscribe',
  newsletterSteps: {
    form: {
      title: 'Newsletter',
      text: (siteName) =>
        `The news of ${siteName} by mail. We write to you once so that you can confirm; the address is used for nothing else, and every mail has a link by which you leave.`,
    },
    invalid: {
      title: 'This is no email address',
      text: () => 'Look whether something is missing or mistyped, and send it again.',
    },
    later: {
      title: 'This did not work',
      text: () => 'The fault is on our side. Please try again in a few minutes.',
    },
    sent: {
      title: 'Look into your mailbox',
      text: () =>
        'If you can get the newsletter at this address, there is a mail for you with a link to confirm. It may take a few minutes, or lie in the folder for spam.',
    },
    confirm: {
      title: 'Do you want the newsletter?',
      text: (siteName) => `One press, and ${siteName} comes to your mailbox.`,
    },
    confirmed: {
      title: 'You are subscribed',
      text: () => 'Thank you. Every mail has a link by which you leave.',
    },
    expired: {
      title: 'This link does not work any more',
      text: () => 'It is too old, cut off, or a newer mail took its place. You can ask for a new one.',
    },
    unsubscribe: {
      title: 'Do you want to leave the newsletter?',
      text: () => 'We delete your address, and you get no more mails.',
    },
    unsubscribed: {
      title: 'You are unsubscribed',
      text: () => 'Your address is deleted. The newspaper stays here for you.',
    },
  },
  mostRead: 'Most read',
  mostReadHow:
    'Today and yesterday. Counted without cookies: we know how often a story is read, and not by whom.',
  tooFewReads: 'Too little has been read yet today and yesterday to say what is read most.',
  notFoundTitle: 'There is no page at this address',
  notFoundText:
    'The address may be incomplete, or the page has moved. Begin with a section, or with what is new.',
  refusedText: 'No address of this site looks like that. It may have been cut off or mistyped.',
  goneTitle: 'This story has been withdrawn',
  goneText: 'We have taken it off the site.',
  goneReason: 'Why:',
  unavailableTitle: 'This page cannot be shown right now',
  unavailableText:
    'The fault is on our side. Please try again in a few minutes; stories that were read before stay readable.',
  toFrontPage: 'To the front page',
  keptCopy: (moment) => `There is no good connection: this is the copy that your device kept on ${moment}.`,
  offlineTitle: 'Reading without a connection',
  offlineText: 'What you asked for is not on this device. It keeps the pages that you opened last:',
  offlineEmpty: 'It keeps none yet.',
  keptOn: (moment) => `Kept on ${moment}`,
  tryAgain: 'Try again',
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
  storyTools: {
    title: 'Что можно сделать со статьёй',
    save: 'Сохранить',
    saved: 'Сохранено',
    savedHere: 'Сохранено на этом устройстве.',
    savedList: 'Сохранённые статьи',
    refused: 'Браузер не разрешает сайту ничего хранить.',
    copyLink: 'Скопировать ссылку',
    copied: 'Ссылка скопирована.',
    textSize: 'Размер текста',
    smallerText: 'Мельче',
    largerText: 'Крупнее',
    listen: 'Слушать',
    pause: 'Пауза',
    goOn: 'Дальше',
    stop: 'Стоп',
    newSinceRead: {
      one: 'Новое с прошлого раза: # абзац.',
      few: 'Новое с прошлого раза: # абзаца.',
      other: 'Новое с прошлого раза: # абзацев.',
    },
    newFirst: 'Перейти',
    newMark: 'Новое',
  },
  saved: {
    title: 'Сохранённые статьи',
    text: 'Сохранённые статьи остаются на этом устройстве. Какие они, не узнает никто.',
    needsScripts: 'Чтобы хранить и показывать этот список, браузер должен выполнять скрипты этого сайта.',
    empty: 'Пока ничего не сохранено. У каждой статьи есть кнопка «Сохранить».',
    savedOn: 'сохранено #',
    remove: 'Убрать',
    removed: 'Статья убрана.',
    undo: 'Вернуть',
    undone: 'Всё на месте.',
    deviceTitle: 'Что хранит это устройство',
    deviceText:
      'Сохранённые статьи, какие абзацы статей вы видели, размер текста и открытые страницы, чтобы их можно было читать без связи. Ничто из этого не покидает устройство. История браузера от нас не зависит: сотрите её в браузере.',
    erase: 'Всё стереть',
    erased: 'Всё стёрто.',
  },
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
  previousPage: 'Предыдущая страница',
  nextPage: 'Следующая страница',
  pageOf: (page, pages) => `Страница ${page} из ${pages}`,
  search: 'Поиск',
  searchTitle: (question) => (question === '' ? 'Поиск' : `«${question}»: поиск`),
  searchFor: 'Что найти?',
  searchHint:
    'Поиск находит статьи, в которых есть все ваши слова в любой форме: по слову «паром» найдутся и «паромы». Имена авторов, рубрики и темы тоже учитываются.',
  searchFilters: 'Уточнить поиск',
  section: 'Рубрика',
  allSections: 'Все рубрики',
  allTopics: 'Все темы',
  publishedFrom: 'Опубликовано с',
  publishedTo: 'Опубликовано по',
  sortBy: 'Порядок',
  sorts: { relevance: 'Сначала самое подходящее', newest: 'Сначала новое' },
  storiesFound: (count, isMore) =>
    isMore
      ? `Найдено больше ${count} ${russian(count, { one: 'статьи', other: 'статей' })}`
      : `${russian(count, { one: 'Найдена', other: 'Найдено' })} ${count} ${russian(count, { one: 'статья', few: 'статьи', other: 'статей' })}`,
  moreThanShown: 'Добавьте слово, рубрику или даты, чтобы увидеть остальное.',
  didYouMean: 'Возможно, вы имели в виду:',
  nothingFound: (question) => `По запросу «${question}» ничего не нашлось`,
  nothingFoundText: 'Проверьте написание, возьмите меньше слов или слова пошире, или начните с рубрики.',
  knownWords: 'Статьи со всеми этими словами нет. Есть статьи с одним из них:',
  withoutFilters: 'Искать во всех рубриках и темах за всё время',
  archive: 'Архив',
  allByDate: 'Все статьи по датам',
  feed: 'Лента новостей (RSS)',
  storiesOf: (period) => `Архив: ${period}`,
  neighbours: 'До и после',
  onThisSite: 'На сайте',
  newsletter: 'Рассылка',
  yourEmail: 'Ваша электронная почта',
  subscribe: 'Подписаться',
  emailInvalid: 'Электронная почта: напишите адрес целиком, например name@example.org.',
  leaveEmpty: 'Оставьте пустым',
  confirmNewsletter: 'Да, присылайте рассылку',
  leaveNewsletter: 'Отписаться',
  newsletterSteps: {
    form: {
      title: 'Рассылка',
      text: (siteName) =>
        `Новости редакции «${siteName}» по почте. Мы напишем один раз, чтобы вы подтвердили подписку; адрес нужен только для неё, и в каждом письме есть ссылка, чтобы отписаться.`,
    },
    invalid: {
      title: 'Это не адрес электронной почты',
      text: () => 'Проверьте, нет ли опечатки и всё ли на месте, и отправьте ещё раз.',
    },
    later: {
      title: 'Не получилось',
      text: () => 'Ошибка на нашей стороне. Попробуйте через несколько минут.',
    },
    sent: {
      title: 'Загляните в почту',
      text: () =>
        'Если на этот адрес можно присылать рассылку, там письмо со ссылкой для подтверждения. Оно приходит за несколько минут и может оказаться в папке «Спам».',
    },
    confirm: {
      title: 'Присылать вам рассылку?',
      text: (siteName) => `Одно нажатие, и «${siteName}» будет приходить на почту.`,
    },
    confirmed: {
      title: 'Вы подписаны',
      text: () => 'Спасибо. В каждом письме есть ссылка, чтобы отписаться.',
    },
    expired: {
      title: 'Эта ссылка больше не работает',
      text: () => 'Она устарела, обрезана, или пришло более новое письмо. Можно попросить новую.',
    },
    unsubscribe: {
      title: 'Отписаться от рассылки?',
      text: () => 'Мы удалим ваш адрес, и писем больше не будет.',
    },
    unsubscribed: { title: 'Вы отписаны', text: () => 'Ваш адрес удалён. Газета остаётся здесь для вас.' },
  },
  mostRead: 'Самое читаемое',
  mostReadHow: 'Сегодня и вчера. Считаем без куки: мы знаем, сколько раз прочли статью, но не знаем кто.',
  tooFewReads: 'За сегодня и вчера прочитано слишком мало, чтобы назвать самое читаемое.',
  notFoundTitle: 'По этому адресу ничего нет',
  notFoundText: 'Возможно, адрес неполный или страница переехала. Начните с рубрики или с нового.',
  refusedText: 'У нас нет таких адресов. Возможно, он обрезан или в нём опечатка.',
  goneTitle: 'Статья снята с публикации',
  goneText: 'Мы убрали её с сайта.',
  goneReason: 'Причина:',
  unavailableTitle: 'Страницу сейчас не показать',
  unavailableText:
    'Ошибка на нашей стороне. Попробуйте через несколько минут; ранее открытые статьи остаются доступны.',
  toFrontPage: 'На главную',
  keptCopy: (moment) => `Связь плохая: это копия, которую устройство сохранило ${moment}.`,
  offlineTitle: 'Чтение без связи',
  offlineText: 'Запрошенной страницы на этом устройстве нет. Оно хранит страницы, открытые последними:',
  offlineEmpty: 'Пока ни одной.',
  keptOn: (moment) => `Сохранено ${moment}`,
  tryAgain: 'Попробовать снова',
}

const DICTIONARIES: Record<string, Messages> = { en, ru }

/** The languages that the interface itself speaks. */
export const INTERFACE_LANGUAGES = Object.keys(DICTIONARIES)

/** A language of the newspaper that has no dictionary of its own (`pt-BR` takes `pt`) gets the English one. */
export const messagesFor = (language: string): Messages =>
  DICTIONARIES[language] ?? DICTIONARIES[language.split('-')[0] ?? ''] ?? en
