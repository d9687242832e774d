import { documentFacts } from './documentFacts'
import { finishDocument, type KeptDocument } from './finishDocument'

const plainPage = ({ title, text }: { title: string; text: string }): string =>
  `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">` +
  `<meta name="robots" content="noindex"><title>${title}</title><style>:root{color-scheme:light dark}` +
  `body{font:1.125rem/1.6 Georgia,serif;max-width:34rem;margin:20vh auto 0;padding:0 1.5rem}</style></head>` +
  `<body><main><h1>${title}</h1><p>${text}</p><p><a href="/">Front page</a></p></main></body></html>`

/** Needs nothing: no style sheet, no CMS, no language. */
export const UNAVAILABLE_PAGE = plainPage({
  title: 'This page cannot be shown just now',
  text: 'Something is wrong on our side. Please try again in a minute.',
})

export const REFUSED_PAGE = plainPage({
  title: 'Bad address',
  text: 'This is not an address of this site.',
})

/** Stands where a story stood, from the moment it is withdrawn until the page that says why can be made. */
export const tombstone = ({ key, tags, at }: { key: string; tags: string[]; at: number }): KeptDocument => {
  const facts = documentFacts.parse({ status: 410, tags, pictures: [] })
  const stated = `<meta name="dateline-document" content="${JSON.stringify(facts).replaceAll('"', '&quot;')}"/>`
  const html = plainPage({ title: 'No longer available', text: 'This page was withdrawn.' })
  return finishDocument({ key, html: html.replace('</head>', `${stated}</head>`), renderedAt: at })
}
