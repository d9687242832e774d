const WORDS = {
  en: (site: string, day: string) =>
    `This is a copy of ${site}, made on ${day}. The file verify.mjs in its folder tells whether anything in it was changed.`,
  ru: (site: string, day: string) =>
    `Это копия сайта ${site}, сделанная ${day}. Файл verify.mjs в её папке покажет, изменено ли в ней что-нибудь.`,
}

const isSpoken = (language: string): language is keyof typeof WORDS => language in WORDS

/** What each page of a mirror says of itself, in its language: whoever reads a copy has to know of when it is. */
export const copyNote = ({ site, madeAt }: { site: string; madeAt: Date }, language: string): string => {
  const spoken = isSpoken(language) ? language : 'en'
  const day = new Intl.DateTimeFormat(spoken, { dateStyle: 'long', timeZone: 'UTC' }).format(madeAt)
  return WORDS[spoken](new URL(site).host, day)
}
