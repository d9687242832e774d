import { frontPath } from '@dateline/content-schema/readerPath'
import { INTERFACE_LANGUAGES, messagesFor, type Messages } from '@dateline/reader-ui/text/messages'
import { textDirection } from '@dateline/reader-ui/text/textDirection'
import { keptDocument, type KeptDocument } from './finishDocument'
import { languageIn } from './readerAddress'

/** Which language has no prefix is for the CMS to say, and these pages are for when it cannot be asked. */
const DEFAULT_LANGUAGE = 'en'

/** Its hash stands in the policy. */
export const PLAIN_STYLE =
  ':root{color-scheme:light dark}body{font:1.125rem/1.6 Georgia,serif;max-width:34rem;margin:20vh auto 0;padding:0 1.5rem}'

type PlainPage = {
  /** The address that was asked for. */
  path: string
  words: (messages: Messages) => { title: string; text: string }
}

/** A page that needs nothing, no style sheet and no CMS, in the language of its address. */
const plainPage = ({ path, words }: PlainPage): string => {
  const prefix = languageIn(path)
  const language = INTERFACE_LANGUAGES.find((known) => known === prefix) ?? DEFAULT_LANGUAGE
  const messages = messagesFor(language)
  const { title, text } = words(messages)
  const home = frontPath({ language, defaultLanguage: DEFAULT_LANGUAGE })
  return (
    `<!DOCTYPE html><html lang="${language}" dir="${textDirection(language)}"><head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">` +
    `<title>${title}</title><style>${PLAIN_STYLE}</style></head>` +
    `<body><main><h1>${title}</h1><p>${text}</p><p><a href="${home}">${messages.toFrontPage}</a></p></main></body></html>`
  )
}

export const unavailablePage = (path: string): string =>
  plainPage({
    path,
    words: ({ unavailableTitle, unavailableText }) => ({ title: unavailableTitle, text: unavailableText }),
  })

export const refusedPage = (path: string): string =>
  plainPage({
    path,
    words: ({ notFoundTitle, refusedText }) => ({ title: notFoundTitle, text: refusedText }),
  })

/** Stands where a story stood, from the moment it is withdrawn until the page that says why can be made. */
export const tombstone = ({ key, tags, at }: { key: string; tags: string[]; at: number }): KeptDocument => {
  const html = plainPage({
    path: key,
    words: ({ goneTitle, goneText }) => ({ title: goneTitle, text: goneText }),
  })
  return keptDocument({ key, html, renderedAt: at, facts: { status: 410, tags, pictures: [] } })
}
