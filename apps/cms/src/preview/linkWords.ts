import { fillWords } from '../admin/fillWords'

/** Why a link does not open. */
export type LinkRefusal = 'tampered' | 'expired' | 'revoked' | 'gone'

type LinkWords = Record<LinkRefusal | 'refusedTitle' | 'mark', string>

/** For people outside the newsroom. */
const words: Record<'en' | 'ru', LinkWords> = {
  en: {
    refusedTitle: 'This link does not open',
    tampered:
      'The address is not complete, or something in it was changed. Copy the whole link and try again.',
    expired: 'Its time is over. Ask whoever sent it for a new one.',
    revoked: 'The newsroom has taken it back. Ask whoever sent it.',
    gone: 'The story that it led to is not there any more. Ask whoever sent it.',
    mark: 'Preview, not published. It is shown to you alone, until {until}. Please do not pass it on.',
  },
  ru: {
    refusedTitle: 'Ссылка не открывается',
    tampered: 'Адрес неполный или в нём что-то изменено. Скопируйте ссылку целиком и попробуйте ещё раз.',
    expired: 'Срок ссылки истёк. Попросите новую у того, кто её прислал.',
    revoked: 'Редакция отозвала ссылку. Спросите того, кто её прислал.',
    gone: 'Материала, на который она вела, больше нет. Спросите того, кто её прислал.',
    mark: 'Предварительный просмотр, не опубликовано. Показано только вам до {until}. Пожалуйста, никому не передавайте.',
  },
}

/** What a refusal says, in each language: nobody knows which of them this person reads. */
export const refusalWords = (why: LinkRefusal): { language: string; title: string; text: string }[] =>
  (['en', 'ru'] as const).map((language) => ({
    language,
    title: words[language].refusedTitle,
    text: words[language][why],
  }))

/** @param until milliseconds */
export const markWords = (
  until: number,
  { language, timeZone }: { language: string; timeZone: string },
): string => {
  const moment = new Intl.DateTimeFormat(language, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone,
  }).format(until)
  return fillWords((language === 'ru' ? words.ru : words.en).mark, { until: moment })
}
