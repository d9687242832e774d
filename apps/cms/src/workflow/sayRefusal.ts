import type { Told, ToldValues } from '../admin/told'
import { inWords } from '../admin/told'
import { refusalWords } from './refusalWords'
import { isStage, STAGE_NAMES } from './stages'

type Language = 'en' | 'ru'

/** Stages travel by their codes, and several of them in a row. */
const OF_STAGES: ReadonlySet<string> = new Set(['from', 'to', 'open'])

const stagesByName = (stages: string, language: Language): string =>
  stages
    .split(', ')
    .map((stage) => (isStage(stage) ? STAGE_NAMES[stage][language] : stage))
    .join(', ')

const named = (values: ToldValues, language: Language): ToldValues =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      OF_STAGES.has(name) ? stagesByName(String(value), language) : value,
    ]),
  )

/** @returns why a save was refused, in words for the screen; as the server put it where there are none */
export const sayRefusal = (told: Told, language: Language): string =>
  inWords(refusalWords[language], { ...told, values: named(told.values ?? {}, language) })
