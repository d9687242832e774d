/**
 * The declarations of a style attribute as they are written: a browser's own reading drops Word's `mso-` ones, which say
 * what is a list, a comment or a footnote.
 */
export const styleOf = (element: Element): ReadonlyMap<string, string> =>
  new Map(
    (element.getAttribute('style') ?? '')
      .split(';')
      .map((declaration) => declaration.split(/:(.*)/s))
      .filter(([name = '', value]) => name.trim() !== '' && value !== undefined)
      .map(([name = '', value = '']) => [name.trim().toLowerCase(), value.trim().toLowerCase()]),
  )
