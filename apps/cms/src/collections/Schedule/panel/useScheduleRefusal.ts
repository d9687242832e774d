'use client'
import type { Refused } from '../../../admin/askNewsroom'
import { useRefusal } from '../../../admin/useRefusal'
import { findingWords } from '../../../workflow/findingWords'
import { scheduleRefusalWords, withMomentNamed } from '../scheduleRefusalWords'
import { useMomentName } from './useMomentName'

/** @returns a function that says why the schedule stays as it is, in the newsroom's time; empty where nobody says why */
export const useScheduleRefusal = (zone: string): ((refused: Refused) => string) => {
  const { name } = useMomentName(zone)
  const tell = useRefusal(scheduleRefusalWords, findingWords)
  return ({ told }) => told.map((one) => tell(withMomentNamed(one, name))).join(' ')
}
