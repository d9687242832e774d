'use client'

import { afterText } from '../../../editor/afterText.client'

/** What a story lacks comes after its text. */
export const ChecklistLoader = afterText(async () => ({
  default: (await import('./ChecklistPanel.client')).ChecklistPanel,
}))
