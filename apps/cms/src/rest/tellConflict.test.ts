import { describe, expect, it } from 'vitest'
import { tellConflict } from './tellConflict'

type Told = { status: number; response: { errors: { data: { errors: unknown } }[] } }

const told = (error: unknown): Told | undefined =>
  tellConflict({ error } as unknown as Parameters<typeof tellConflict>[0]) as Told | undefined

const named = (name: string, more: object): Error =>
  Object.assign(new Error('of the inside'), { name, ...more })

describe('tellConflict', () => {
  it('names each field that the schema of the database refuses, without the place of the version', () => {
    const error = named('ValidationError', {
      errors: { 'version.stage': { kind: 'enum' }, 'version.leadPhoto': { kind: 'ObjectId' } },
    })
    const answer = told(error)
    expect(answer?.status).toBe(400)
    expect(answer?.response.errors[0]?.data.errors).toEqual([
      { path: 'stage', message: 'stage: this is none of the choices.' },
      { path: 'leadPhoto', message: 'leadPhoto: the value has the wrong type.' },
    ])
    expect(JSON.stringify(answer)).not.toContain('of the inside')
  })

  it('names the field of a value that cannot be stored', () => {
    const answer = told(named('CastError', { path: 'version.headline' }))
    expect(answer?.response.errors[0]?.data.errors).toMatchObject([{ path: 'headline' }])
  })

  it('leaves the errors alone that say what they are, and those of which nothing is known', () => {
    expect(told(named('ValidationError', { status: 400, errors: {} }))).toBeUndefined()
    expect(told(new Error('no'))).toBeUndefined()
  })
})
