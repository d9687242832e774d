import type { keysWords } from './keysWords'

type Named = keyof (typeof keysWords)['en']

/** `Mod` is Ctrl, and Cmd on a Mac. */
export type Shortcut = { keys: readonly string[]; does: Named }

export const SHORTCUTS: readonly { group: Named; shortcuts: readonly Shortcut[] }[] = [
  {
    group: 'writing',
    shortcuts: [
      { keys: ['/'], does: 'slash' },
      { keys: ['Mod', 'K'], does: 'link' },
      { keys: ['Mod', 'F'], does: 'find' },
      { keys: ['Mod', 'H'], does: 'replace' },
      { keys: ['Mod', 'Shift', 'V'], does: 'plain' },
      { keys: ['Mod', 'Z'], does: 'undo' },
      { keys: ['Mod', 'Shift', 'Z'], does: 'redo' },
    ],
  },
  {
    group: 'blocks',
    shortcuts: [
      { keys: ['Alt', 'Shift', '↑'], does: 'up' },
      { keys: ['Alt', 'Shift', '↓'], does: 'down' },
      { keys: ['Shift', 'Enter'], does: 'break' },
      { keys: ['## '], does: 'h2' },
      { keys: ['### '], does: 'h3' },
      { keys: ['> '], does: 'quote' },
      { keys: ['- '], does: 'bullets' },
      { keys: ['1. '], does: 'numbers' },
    ],
  },
  {
    group: 'marks',
    shortcuts: [
      { keys: ['Mod', 'B'], does: 'bold' },
      { keys: ['Mod', 'I'], does: 'italic' },
      { keys: ['Mod', 'Shift', 'X'], does: 'strike' },
    ],
  },
  { group: 'help', shortcuts: [{ keys: ['Mod', '/'], does: 'keys' }] },
]
