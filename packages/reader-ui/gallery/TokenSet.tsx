import type { CSSProperties, ReactElement } from 'react'
import type { Token, TokenKind } from '../src/styles/readTokens'
import { readColourPair } from '../src/styles/readTokens'

const SENTENCE = 'The wall held until four in the morning. Дамба выстояла до четырёх утра.'
const PARAGRAPH = `${SENTENCE} ${SENTENCE} ${SENTENCE}`

const TITLES: Record<TokenKind, string> = {
  font: 'Fonts',
  colour: 'Colours',
  size: 'Sizes of type',
  leading: 'Leading',
  space: 'Spaces',
  width: 'Widths',
}

const Swatch = ({ token }: { token: Token }) => {
  const pair = readColourPair(token.value)
  return (
    <span className="gallery-swatch">
      {(['light', 'dark'] as const).map((scheme) => (
        <span key={scheme}>
          <span
            className="gallery-colour"
            style={{ colorScheme: scheme, background: `var(--${token.name})` }}
          />
          <code>{pair?.[scheme]}</code>
        </span>
      ))}
    </span>
  )
}

const text = (words: string, style: CSSProperties): ReactElement => <p style={style}>{words}</p>

/** What shows a token's value: it asks the style sheet, so that it cannot say anything else. */
const shown = (token: Token): ReactElement => {
  const value = `var(--${token.name})`
  switch (token.kind) {
    case 'font':
      return text(`${SENTENCE} 0123456789`, { fontFamily: value, fontSize: 'var(--size-head-2)' })
    case 'colour':
      return <Swatch token={token} />
    case 'size':
      return text(SENTENCE, { fontSize: value, lineHeight: 'var(--leading-head)' })
    case 'leading':
      return text(PARAGRAPH, { lineHeight: value, maxWidth: 'var(--measure)' })
    case 'space':
    case 'width':
      return <span className="gallery-length" style={{ inlineSize: `min(100%, ${value})` }} />
  }
}

export type TokenSetProps = { tokens: readonly Token[]; purposes: ReadonlyMap<string, string> }

export const TokenSet = ({ tokens, purposes }: TokenSetProps) =>
  [...new Set(tokens.map(({ kind }) => kind))].map((kind) => (
    <section id={`tokens-${kind}`} className={`gallery-tokens is-${kind}`} key={kind}>
      <h3>{TITLES[kind]}</h3>
      <ul>
        {tokens
          .filter((token) => token.kind === kind)
          .map((token) => (
            <li key={token.name}>
              <div className="gallery-token">
                <b>{`--${token.name}`}</b>
                {kind === 'colour' ? null : <code>{token.value}</code>}
                <span>{purposes.get(token.name)}</span>
              </div>
              {shown(token)}
            </li>
          ))}
      </ul>
    </section>
  ))
