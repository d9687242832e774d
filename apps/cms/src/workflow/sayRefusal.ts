import type { Told, ToldValues } from '../admin/told'
import { inWords } from '../admin/told'
import type { Words } from '../admin/useWords'
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

/**
 * @param words of what else than the save of a story may be refused
 * @returns why it was refused, in words for the screen; as the server put it where there are none
 */
export const sayRefusal = (told: Told, language: Language, words: readonly Words[] = []): string => {
  const own = words.find((one) => told.code !== undefined && told.code in one[language]) ?? refusalWords
  return inWords(own[language], { ...told, values: named(told.values ?? {}, language) })
}
