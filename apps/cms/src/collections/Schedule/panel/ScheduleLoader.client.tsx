'use client'

import { afterText } from '../../../editor/afterText.client'

/** When a story is published comes after its text. */
export const ScheduleLoader = afterText(async () => ({
  default: (await import('./SchedulePanel.client')).SchedulePanel,
}))
