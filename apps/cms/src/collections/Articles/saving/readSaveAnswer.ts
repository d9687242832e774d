import type { FieldProblem } from './storySaving'

/* By hand, because a library that reads everything would be a fortieth of what the edit view of a story loads. */

type Json = Record<string, unknown>

const objectOf = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {}
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

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
export const readRefusal = (body: unknown): { message: string; errors: FieldProblem[] } => {
  const { errors, detail } = objectOf(body)
  const told = listOf(errors).map(objectOf)
  return {
    message: textOf(detail) || (told.map(({ message }) => textOf(message)).find(Boolean) ?? ''),
    errors: told
      .flatMap(({ data }) => listOf(objectOf(data).errors).map(objectOf))
      .flatMap(({ path, message }) =>
        typeof path === 'string' && typeof message === 'string' ? [{ path, message }] : [],
      ),
  }
}

/** Whether the server says that nobody is logged in. */
export const isNobody = (body: unknown): boolean => objectOf(body).user === null
