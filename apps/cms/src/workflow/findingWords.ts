import type { Words } from '../admin/useWords'

/** Every finding of the checklist, in words that name the remedy. The server says the English ones. */
export const findingWords = {
  en: {
    noHeadline: 'A published story needs a headline.',
    noSlug: 'A published story needs a slug: the last part of its address.',
    noTeaser: 'A published story needs a teaser: one sentence for cards and search engines.',
    noSection: 'Choose the section that the story is published in.',
    noText: 'The story has no text.',
    headlineTooLong:
      'The headline has {length} characters; a card has room for {limit}. Shorten it, or move a part into the teaser.',
    bodyProblem: '{detail} ({address})',
    photoGone: 'A photo that is shown here was deleted. Choose another or take it out.',
    noAlt: 'The photo "{name}" has no alt text. Open the photo and describe what is seen.',
    noCredit: 'The photo "{name}" has no credit. Open the photo and name who made it.',
    noCaption: 'The photo "{name}" has no caption. Open the photo and write one.',
    rightsEnded:
      'The rights to the photo "{name}" ended on {day}. Choose another, or enter the new date in the photo.',
    placeholder: 'A placeholder is left here: "{words}". Write what belongs there, or take it out.',
    linkGone:
      'The link "{words}" leads to a story or page that was deleted. Link to another, or take the link off.',
    linkUnpublished:
      'The link "{words}" leads to "{title}", which was never published. Publish that first, or take the link off.',
    linkToNothing:
      'The link "{words}" leads to {address}, where readers find nothing. Link to a published story, or take the link off.',
    cardGone: 'The card here shows a story that was deleted. Choose another, or take it out.',
    cardUnpublished:
      'The card here shows "{title}", which was never published. Publish that first, or take it out.',
    linkWithdrawn:
      'The link "{words}" leads to "{title}", which is off the site now. Its words stay, without the link.',
    cardWithdrawn: 'The card here shows "{title}", which is off the site now. Readers will not see the card.',
    relatedGone: 'One of the related stories was deleted. Choose another.',
    noAuthors: 'Nobody is named as the author.',
    noTopics: 'The story has no topic: it will stand in no list but that of its section.',
    noLeadPhoto: 'The story has no lead photo: its cards will be words only.',
    noRelated: 'No related stories are chosen. Readers get those of the same topics.',
    bareEmbed:
      'An embed has no text of its own. When the original vanishes, nothing will be left of it: write what it says.',
    teaserLong: 'The teaser has {length} characters. Search engines show about {limit}.',
    longParagraph: 'A paragraph has {count} words: a wall of text on a phone. Break it up.',
    openNotes: 'Open notes on this story: {count}.',
    legalNotAsked: 'The story is marked as sensitive, and legal was never asked.',
    legalOpen: 'Legal was asked and has not cleared the story.',
  },
  ru: {
    noHeadline: 'Без заголовка публиковать нельзя.',
    noSlug: 'Нет адреса: впишите последнюю часть ссылки.',
    noTeaser: 'Нет подводки: одно предложение для карточек и поисковиков.',
    noSection: 'Выберите рубрику.',
    noText: 'В материале нет текста.',
    headlineTooLong:
      'В заголовке {length} знаков, на карточку помещается {limit}. Сократите или перенесите часть в подводку.',
    bodyProblem: 'Блок в тексте заполнен не до конца: {detail} ({address})',
    photoGone: 'Фотография отсюда удалена. Выберите другую или уберите её.',
    noAlt: 'У фотографии «{name}» нет описания. Откройте её и опишите, что на ней видно.',
    noCredit: 'У фотографии «{name}» не указан автор. Откройте её и впишите, кто снимал.',
    noCaption: 'У фотографии «{name}» нет подписи. Откройте её и напишите подпись.',
    rightsEnded:
      'Права на фотографию «{name}» закончились {day}. Выберите другую или впишите новый срок в карточке фотографии.',
    placeholder: 'Осталась заглушка: «{words}». Допишите или уберите.',
    linkGone: 'Ссылка «{words}» ведёт на удалённый материал. Поменяйте её или снимите.',
    linkUnpublished:
      'Ссылка «{words}» ведёт на «{title}», а это ещё не выходило. Сначала опубликуйте его или снимите ссылку.',
    linkToNothing:
      'Ссылка «{words}» ведёт на {address}, а там у читателей ничего нет. Поставьте ссылку на вышедший материал или снимите её.',
    cardGone: 'Карточка в тексте показывает удалённый материал. Выберите другой или уберите карточку.',
    cardUnpublished:
      'Карточка в тексте показывает «{title}», а это ещё не выходило. Сначала опубликуйте его или уберите карточку.',
    linkWithdrawn:
      'Ссылка «{words}» ведёт на «{title}», а он снят с сайта. Слова останутся, ссылки не будет.',
    cardWithdrawn: 'Карточка в тексте показывает «{title}», а он снят с сайта. Читатели карточку не увидят.',
    relatedGone: 'Один из материалов по теме удалён. Выберите другой.',
    noAuthors: 'Автор не указан.',
    noTopics: 'Нет ни одной темы: материал будет виден только в рубрике.',
    noLeadPhoto: 'Нет главной фотографии: карточки будут без картинки.',
    noRelated: 'Материалы по теме не выбраны. Читателям покажут то, что на те же темы.',
    bareEmbed:
      'У вставки нет своего текста. Если оригинал исчезнет, от неё ничего не останется: перескажите, что в нём.',
    teaserLong: 'В подводке {length} знаков. Поисковики показывают примерно {limit}.',
    longParagraph: 'Абзац в {count} слов: на телефоне это сплошная стена. Разбейте его.',
    openNotes: 'Открытых замечаний к материалу: {count}.',
    legalNotAsked: 'Материал отмечен как чувствительный, а юриста не спрашивали.',
    legalOpen: 'Юриста спросили, но он ещё не одобрил материал.',
  },
} as const satisfies Words
export type FindingCode = keyof (typeof findingWords)['en']
