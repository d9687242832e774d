export type TokenKind = 'font' | 'colour' | 'size' | 'leading' | 'space' | 'width'
export type Token = {
  /** Without the two dashes. */
  name: string
  kind: TokenKind
  /** As it is written. */
  value: string
}
export type ColourPair = { light: string; dark: string }

const KIND_OF_PREFIX: Record<string, TokenKind> = {
  font: 'font',
  size: 'size',
  leading: 'leading',
  space: 'space',
}

const LIGHT_DARK = /^light-dark\(([^,]+), ([^,]+)\)$/

/** @returns null for what is no pair of colours */
export const readColourPair = (value: string): ColourPair | null => {
  const [, light, dark] = LIGHT_DARK.exec(value) ?? []
  return light === undefined || dark === undefined ? null : { light, dark }
}

const kindOf = (name: string, value: string): TokenKind =>
  readColourPair(value) === null ? (KIND_OF_PREFIX[name.split('-')[0] ?? ''] ?? 'width') : 'colour'

/** The tokens that a style sheet sets for every page, in its order. What a later rule makes of one is not asked. */
export const readTokens = (styles: string): Token[] => {
  const [, everywhere = ''] = /:root \{([^}]*)\}/.exec(styles) ?? []
  return [...everywhere.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', written = '']) => {
    const value = written.replace(/\s+/g, ' ').trim()
    return { name, kind: kindOf(name, value), value }
  })
}

/** What each token is for, out of the tables of the document that tells it, in its order. */
export const readPurposes = (document: string): Map<string, string> =>
  new Map(
    [...document.matchAll(/^\| `--([\w-]+)` +\| (.+?) +\|$/gm)].map(([, name = '', purpose = '']) => [
      name,
      purpose,
    ]),
  )
