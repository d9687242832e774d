import { textOf } from '../publishing/storedDocument'
import { fillWords } from './fillWords'

export type ToldValues = Readonly<Record<string, string | number>>

/** One thing that the server has to say: in English, and by a code for which the interface has words of its own. */
export type Told = {
  message: string
  /** The field that it is about. */
  path?: string
  code?: string
  values?: ToldValues
}

/** What an answer of the server says beside its English. */
export const codeOf = ({ code, values = {} }: Told): Pick<Told, 'code' | 'values'> =>
  code === undefined ? {} : { code, values }

const objectOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {}
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

const isValue = (entry: [string, unknown]): entry is [string, string | number] =>
  typeof entry[1] === 'string' || typeof entry[1] === 'number'

/** By hand, because a library that reads everything would be a fortieth of what the edit view of a story loads. */
const codeIn = (value: unknown): Pick<Told, 'code' | 'values'> => {
  const { code, values } = objectOf(value)
  return typeof code === 'string'
    ? { code, values: Object.fromEntries(Object.entries(objectOf(values)).filter(isValue)) }
    : {}
}

const ofField = (value: unknown): Told[] => {
  const { path, message } = objectOf(value)
  return typeof message === 'string' && message !== ''
    ? [{ message, ...(typeof path === 'string' ? { path } : {}), ...codeIn(value) }]
    : []
}

/** What an answer of the server says went wrong as a whole; an empty message where it says nothing in words. */
export const toldOfAll = (body: unknown): Told => {
  const { errors, detail } = objectOf(body)
  const told = listOf(errors)
    .map(objectOf)
    .find(({ message }) => textOf(message) !== '')
  return { message: textOf(detail) || textOf(told?.message), ...codeIn(told?.data) }
}

/** @param value what was kept of an answer, unknown until read */
export const toldList = (value: unknown): Told[] => listOf(value).flatMap(ofField)

/** The same, field by field. */
export const toldOfFields = (body: unknown): Told[] =>
  listOf(objectOf(body).errors).flatMap((error) =>
    listOf(objectOf(objectOf(error).data).errors).flatMap(ofField),
  )

/** What an answer says went wrong: in its fields where it names some, each thing once; nothing where it says nothing. */
export const toldIn = (body: unknown): Told[] => {
  const fields = toldOfFields(body)
  const all = toldOfAll(body)
  const told = fields.length > 0 || all.message === '' ? fields : [all]
  return told.filter((one, index) => told.findIndex(({ message }) => message === one.message) === index)
}

/** @returns it in these words; as the server put it where they have none for it */
export const inWords = (words: Readonly<Record<string, string>>, { code, values, message }: Told): string => {
  const said = code === undefined ? undefined : words[code]
  return said === undefined ? message : fillWords(said, values)
}
