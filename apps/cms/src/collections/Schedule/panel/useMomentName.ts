'use client'
import { useTranslation } from '@payloadcms/ui'
import { momentName } from '../../../admin/calendar/timeNames'
import { wallTimeOf } from '../../../admin/calendar/wallTime'

/** Says a moment as the newsroom's wall shows it, and as the wall behind this person does where that differs. */
export const useMomentName = (
  zone: string,
): { name: (moment: Date) => string; ownName: (moment: Date) => string | null } => {
  const { i18n } = useTranslation()
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone
  const nameIn = (moment: Date, place: string): string =>
    momentName(moment, { language: i18n.language, zone: place }, new Date())
  return {
    name: (moment: Date): string => nameIn(moment, zone),
    ownName: (moment: Date): string | null => {
      const [there, here] = [wallTimeOf(moment, zone), wallTimeOf(moment, own)]
      return there.day === here.day && there.time === here.time ? null : nameIn(moment, own)
    },
  }
}
