import { paragraph, root } from '@dateline/rich-text/lexicalBuilders'

/** A body of plain paragraphs, as the editor would store it. */
export const aBody = (...paragraphs: string[]): Record<string, unknown> =>
  root(paragraphs.map((words) => paragraph(words)))
