import { describe, expect, it } from 'vitest'
import { readColourPair, readPurposes, readTokens } from './readTokens'

describe('the tokens of a style sheet', () => {
  it('are read with their kinds, in their order, whatever later rules make of them', () => {
    const styles = `:root {
      color-scheme: light dark;
      --font-text:
        'Source Serif 4',
        serif;
      /* A comment; with a semicolon. */
      --ink: light-dark(#12191c, #e3e8e7);
      --size-text: clamp(1rem, 1vw, 2rem);
      --leading-text: 1.58;
      --space-1: 0.25rem;
      --gap: 1rem;
    }
    :root:lang(ru) { --gap: 2rem; }`
    expect(readTokens(styles)).toEqual([
      { name: 'font-text', kind: 'font', value: "'Source Serif 4', serif" },
      { name: 'ink', kind: 'colour', value: 'light-dark(#12191c, #e3e8e7)' },
      { name: 'size-text', kind: 'size', value: 'clamp(1rem, 1vw, 2rem)' },
      { name: 'leading-text', kind: 'leading', value: '1.58' },
      { name: 'space-1', kind: 'space', value: '0.25rem' },
      { name: 'gap', kind: 'width', value: '1rem' },
    ])
  })

  it('are pairs where they are colours', () => {
    expect(readColourPair('light-dark(#12191c, #e3e8e7)')).toEqual({ light: '#12191c', dark: '#e3e8e7' })
    expect(readColourPair('#12191c')).toBeNull()
  })
})

describe('the purposes of tokens', () => {
  it('are read out of tables', () => {
    const document =
      '| token   | what it is for |\n| ------- | -------------- |\n| `--ink` | text           |\n'
    expect([...readPurposes(document)]).toEqual([['ink', 'text']])
  })
})
