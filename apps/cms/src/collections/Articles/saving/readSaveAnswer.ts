import type { Told } from '../../../admin/told'
import { toldOfAll, toldOfFields } from '../../../admin/told'
import type { FieldProblem } from './storySaving'

type Json = Record<string, unknown>

const objectOf = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {}

/**
 * A story as the server has it.
 * @throws Error when it is none
 */
export const readStory = (value: unknown): Json & { revision: number } => {
  const story = objectOf(value)
  const { revision } = story
  if (typeof revision !== 'number') throw new Error('The answer holds no story with a revision.')
  return { ...story, revision }
}

/** @throws Error when no story was saved */
export const readSaved = (body: unknown): Json & { revision: number } => readStory(objectOf(body).doc)

/** What the server has against a save; an empty message where it says nothing in words. */
export const readRefusal = (body: unknown): Told & { errors: FieldProblem[] } => ({
  ...toldOfAll(body),
  errors: toldOfFields(body).flatMap((told) =>
    told.path === undefined ? [] : [{ ...told, path: told.path }],
  ),
})

/** Whether the server says that nobody is logged in. */
export const isNobody = (body: unknown): boolean => objectOf(body).user === null
