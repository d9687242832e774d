import { afterEach, describe, expect, it, vi } from 'vitest'
import { keep, recall } from './deviceStore.js'

const aStorage = () => {
  const values = new Map<string, string>()
  return {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
    removeItem: (key: string) => void values.delete(key),
  }
}

describe('what a device keeps', () => {
  afterEach(() => {
    vi.unstubAllGlobals()
  })

  it('is had back until it is taken away', () => {
    vi.stubGlobal('localStorage', aStorage())
    expect(recall('saved')).toBeNull()
    expect(keep('saved', [{ path: '/a' }])).toBe(true)
    expect(recall('saved')).toEqual([{ path: '/a' }])
    expect(recall('read')).toBeNull()
    keep('saved', null)
    expect(recall('saved')).toBeNull()
  })

  it('is nothing where it cannot be read', () => {
    const storage = aStorage()
    vi.stubGlobal('localStorage', { ...storage, getItem: () => '{half' })
    expect(recall('saved')).toBeNull()
  })

  it('is nothing on a device that is full or forbids it, and that is no error', () => {
    const refuse = () => {
      throw new Error('QuotaExceededError')
    }
    vi.stubGlobal('localStorage', { ...aStorage(), setItem: refuse, getItem: refuse })
    expect(keep('saved', [])).toBe(false)
    expect(recall('saved')).toBeNull()
  })

  it('is nothing where there is no storage at all', () => {
    expect(keep('saved', [])).toBe(false)
    expect(recall('saved')).toBeNull()
  })
})
