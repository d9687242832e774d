import { describe, expect, it } from 'vitest'
import { isTransient, retryTransient } from './isTransient'

const labelled = Object.assign(new Error('aborted'), {
  hasErrorLabel: (label: string) => label === 'TransientTransactionError',
})

describe('isTransient', () => {
  it('knows a write conflict, a labelled error, and either as a cause', () => {
    expect(isTransient({ code: 112 })).toBe(true)
    expect(isTransient(labelled)).toBe(true)
    expect(isTransient(new Error('save failed', { cause: labelled }))).toBe(true)
  })

  it('leaves every other error alone', () => {
    expect(isTransient(new Error('no'))).toBe(false)
    expect(isTransient(null)).toBe(false)
  })
})

describe('retryTransient', () => {
  it('tries again until it works', async () => {
    let tries = 0
    const result = await retryTransient(() => {
      tries += 1
      return tries < 3 ? Promise.reject(labelled) : Promise.resolve('saved')
    })
    expect([result, tries]).toEqual(['saved', 3])
  })

  it('gives up after the last attempt, and at once for anything else', async () => {
    await expect(retryTransient(() => Promise.reject(labelled), { attempts: 2 })).rejects.toBe(labelled)
    let tries = 0
    await expect(
      retryTransient(() => {
        tries += 1
        return Promise.reject(new Error('no'))
      }),
    ).rejects.toThrow('no')
    expect(tries).toBe(1)
  })
})
