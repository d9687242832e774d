import { describe, expect, it } from 'vitest'
import { cmsOrigins } from './cmsOrigins'

describe('the origins of the newsroom', () => {
  it('are both names of this machine, that of the configuration first', () => {
    expect(cmsOrigins('http://127.0.0.1:3001')).toEqual(['http://127.0.0.1:3001', 'http://localhost:3001'])
    expect(cmsOrigins('http://localhost')).toEqual(['http://localhost', 'http://127.0.0.1'])
  })

  it('are the one that is configured everywhere else', () => {
    expect(cmsOrigins('https://newsroom.example')).toEqual(['https://newsroom.example'])
    expect(cmsOrigins('https://localhost.example:8443')).toEqual(['https://localhost.example:8443'])
  })
})
