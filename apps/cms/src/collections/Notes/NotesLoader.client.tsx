'use client'

import { afterText } from '../../editor/afterText.client'

/** The notes on a story come after its text. */
export const NotesLoader = afterText(async () => ({
  default: (await import('./NotesPanel.client')).NotesPanel,
}))
