import type { Element, ElementOf, EmbedElement, ListElement, TextRun } from '@dateline/content-schema/element'
import { pictureAddress, widthsFor, type Picture } from '@dateline/content-schema/picture'
import { cleanText } from './cleanText'
import { safeHref } from './safeHref'

export type HtmlOptions = {
  /** What stands before a note of correction, in the language of the story: "Correction, 13 March 2026". */
  noteLabel: (note: Pick<ElementOf<'correctionNote'>, 'kind' | 'day'>) => string
  /** Makes a path on the reader site a whole address: feeds and letters are read elsewhere. */
  absolute: (path: string) => string
}

/** The widest picture that a feed reader or a letter needs. */
const PICTURE_WIDTH = 960

/** Text for HTML content and for quoted attribute values. */
export const escapeHtml = (text: string): string =>
  cleanText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')

const withBreaks = (text: string): string => escapeHtml(text).replaceAll('\n', '<br>')

// The order in which tags open; they close in reverse.
const MARK_TAGS = [
  ['bold', 'strong'],
  ['italic', 'em'],
  ['underline', 'u'],
  ['strikethrough', 's'],
  ['subscript', 'sub'],
  ['superscript', 'sup'],
  ['code', 'code'],
] as const

const markedHtml = (run: TextRun): string =>
  MARK_TAGS.filter(([mark]) => run[mark]).reduceRight(
    (inner, [, tag]) => `<${tag}>${inner}</${tag}>`,
    escapeHtml(run.text),
  )

/** Null for a fragment too: what it points at stands on the story's page alone. */
const targetOf = (href: string | undefined, { absolute }: HtmlOptions): string | null => {
  const safe = href === undefined ? null : safeHref(href)
  if (safe === null || safe.startsWith('#')) return null
  return safe.startsWith('/') ? absolute(safe) : safe
}

const anchor = (target: string | null, inner: string): string =>
  target === null ? inner : `<a href="${escapeHtml(target)}">${inner}</a>`

const runsHtml = (runs: readonly TextRun[], options: HtmlOptions): string => {
  // Neighbours with one target are one link, however their marks differ.
  const links: { href: string | undefined; inner: string }[] = []
  for (const run of runs) {
    const last = links.at(-1)
    if (last !== undefined && last.href === run.href && !run.breakBefore) last.inner += markedHtml(run)
    else {
      if (run.breakBefore) links.push({ href: undefined, inner: '<br>' })
      links.push({ href: run.href, inner: markedHtml(run) })
    }
  }
  return links.map(({ href, inner }) => anchor(targetOf(href, options), inner)).join('')
}

const paragraphsHtml = (paragraphs: readonly (readonly TextRun[])[], options: HtmlOptions): string =>
  paragraphs.map((runs) => `<p>${runsHtml(runs, options)}</p>`).join('')

const listHtml = (list: ListElement, options: HtmlOptions): string => {
  const items = list.items.map(
    ({ runs, children }) =>
      `<li>${runsHtml(runs, options)}${children.map((child) => listHtml(child, options)).join('')}</li>`,
  )
  if (!list.ordered) return `<ul>${items.join('')}</ul>`
  return `<ol${list.start === 1 ? '' : ` start="${list.start}"`}>${items.join('')}</ol>`
}

const imageHtml = (picture: Picture, { absolute }: HtmlOptions): string => {
  const width =
    widthsFor(picture.width)
      .filter((offered) => offered <= PICTURE_WIDTH)
      .at(-1) ?? 320
  const height = Math.max(1, Math.round((picture.height * width) / picture.width))
  const source = absolute(pictureAddress(picture.name, width, 'jpg'))
  return `<img src="${escapeHtml(source)}" alt="${escapeHtml(picture.alt)}" width="${width}" height="${height}">`
}

const creditOf = ({ credit, source }: Picture): string =>
  [credit, source].filter((part) => part !== '').join(' / ')

const captionHtml = (lines: readonly string[]): string => {
  const filled = lines.filter((line) => line !== '')
  return filled.length === 0 ? '' : `<figcaption>${filled.join('<br>')}</figcaption>`
}

const pictureHtml = (picture: Picture, options: HtmlOptions): string =>
  `<figure>${imageHtml(picture, options)}${captionHtml([escapeHtml(picture.caption), escapeHtml(creditOf(picture))])}</figure>`

const embedHtml = (embed: EmbedElement, options: HtmlOptions): string => {
  const poster = embed.poster === null ? '' : imageHtml(embed.poster, options)
  const text = embed.text === '' ? '' : `<blockquote><p>${withBreaks(embed.text)}</p></blockquote>`
  const link = anchor(targetOf(embed.address, options), escapeHtml(embed.address.replace(/^https:\/\//, '')))
  const credit = embed.poster === null ? '' : escapeHtml(creditOf(embed.poster))
  return `<figure>${poster}${text}${captionHtml([escapeHtml(embed.author), link, credit])}</figure>`
}

const elementHtml = (element: Element, options: HtmlOptions): string => {
  switch (element.type) {
    case 'paragraph':
      return `<p>${runsHtml(element.runs, options)}</p>`
    case 'heading':
      return `<h${element.level}>${runsHtml(element.runs, options)}</h${element.level}>`
    case 'quote':
      return `<blockquote>${paragraphsHtml(element.paragraphs, options)}</blockquote>`
    case 'pullQuote': {
      const attribution =
        element.attribution === '' ? '' : `<footer>${escapeHtml(element.attribution)}</footer>`
      return `<blockquote><p>${escapeHtml(element.text)}</p>${attribution}</blockquote>`
    }
    case 'list':
      return listHtml(element, options)
    case 'factBox': {
      // A letter has no box: rules above and below keep the background apart from the story.
      const title = element.title === '' ? '' : `<p><strong>${escapeHtml(element.title)}</strong></p>`
      return `<hr>${title}${element.content.map((part) => elementHtml(part, options)).join('')}<hr>`
    }
    case 'picture':
      return pictureHtml(element.picture, options)
    case 'correctionNote':
      return `<p><strong>${escapeHtml(options.noteLabel(element))}:</strong> ${escapeHtml(element.text)}</p>`
    case 'readMoreBreak':
      return ''
    case 'gallery':
      return element.pictures.map((picture) => pictureHtml(picture, options)).join('\n')
    case 'embed':
      return embedHtml(element, options)
    case 'relatedCard':
      return `<p>${anchor(targetOf(element.card.path, options), escapeHtml(element.card.headline))}</p>`
    case 'divider':
      return '<hr>'
    case 'table':
      return tableHtml(element.rows, options)
    default:
      return element satisfies never
  }
}

const tableHtml = (rows: Extract<Element, { type: 'table' }>['rows'], options: HtmlOptions): string => {
  const html = rows.map(({ cells }) => {
    const inner = cells.map(({ header, colSpan, rowSpan, paragraphs }) => {
      const tag = header ? 'th' : 'td'
      const spans = `${colSpan > 1 ? ` colspan="${colSpan}"` : ''}${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}`
      return `<${tag}${spans}>${paragraphs.map((runs) => runsHtml(runs, options)).join('<br>')}</${tag}>`
    })
    return `<tr>${inner.join('')}</tr>`
  })
  return `<table><tbody>${html.join('')}</tbody></table>`
}

/**
 * A body as HTML for feeds and letters: our own tags only, no script, style, frame, class or foreign picture.
 * Every text is escaped, and every address passes `safeHref` once more, whoever made the elements.
 */
export const toHtml = (elements: readonly Element[], options: HtmlOptions): string =>
  elements
    .map((element) => elementHtml(element, options))
    .filter((html) => html !== '')
    .join('\n')
