import type { Element, ListElement, TextRun } from '@dateline/content-schema/element'

const textOfRuns = (runs: readonly TextRun[]): string =>
  runs.map(({ text, breakBefore }) => (breakBefore ? `\n${text}` : text)).join('')

const linesOfList = (list: ListElement): string[] =>
  list.items.flatMap(({ runs, children }) => [textOfRuns(runs), ...children.flatMap(linesOfList)])

const filled = (parts: readonly string[]): string[] => parts.filter((part) => part !== '')

const textOfElement = (element: Element): string => {
  switch (element.type) {
    case 'paragraph':
    case 'heading':
      return textOfRuns(element.runs)
    case 'quote':
      return element.paragraphs.map(textOfRuns).join('\n\n')
    case 'pullQuote':
      return filled([element.text, element.attribution]).join('\n')
    case 'factBox':
      return filled([element.title, ...element.content.map(textOfElement)]).join('\n')
    case 'correctionNote':
      return element.text
    case 'list':
      return filled(linesOfList(element)).join('\n')
    case 'picture':
      return element.picture.caption
    case 'gallery':
      return filled(element.pictures.map(({ caption }) => caption)).join('\n')
    case 'embed':
      return filled([element.text, element.author]).join('\n')
    case 'table':
      return element.rows
        .map(({ cells }) => cells.map(({ paragraphs }) => paragraphs.map(textOfRuns).join('\n')).join('\t'))
        .join('\n')
    // Another story's headline is not a word of this one.
    case 'relatedCard':
    case 'divider':
    case 'readMoreBreak':
      return ''
    default:
      return element satisfies never
  }
}

/** The words of a body, for counting, search and previews: an empty line between elements, a tab between cells. */
export const toPlainText = (elements: readonly Element[]): string =>
  filled(elements.map(textOfElement)).join('\n\n')
