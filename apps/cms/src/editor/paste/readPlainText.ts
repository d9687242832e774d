import type { PastedBlock } from './pastedBlock'

/**
 * Text without any marks. Where empty lines divide it, a single new line is a line break, as in a poem or an address;
 * where none do, each line is a paragraph.
 */
export const readPlainText = (pasted: string): PastedBlock[] => {
  const lines = pasted
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\u2028\u2029\u000b\f]/g, '\n')
    .replaceAll(/[\u200b\ufeff\u2060]/g, '')
    .trim()
  const hasEmptyLines = /\n[ \t\u00a0]*\n/.test(lines)
  return lines
    .split(hasEmptyLines ? /\n[ \t\u00a0]*\n\s*/ : '\n')
    .map((words) =>
      words
        .split('\n')
        .map((line) => line.replaceAll(/[ \t]+/g, ' ').trim())
        .filter((line) => line !== ''),
    )
    .filter((parts) => parts.length > 0)
    .map((parts) => ({
      type: 'paragraph',
      runs: parts.flatMap((words, index) => [
        ...(index === 0 ? [] : [{ kind: 'break' as const }]),
        { kind: 'words' as const, words, marks: {}, href: null },
      ]),
    }))
}
