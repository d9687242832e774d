import { expect, it } from 'vitest'
import { listeningAddress } from './listeningAddress'

it.each([
  ['127.0.0.1', 'http://127.0.0.1:3000'],
  ['localhost', 'http://localhost:3000'],
  ['10.0.0.5', 'http://10.0.0.5:3000'],
  ['::1', 'http://[::1]:3000'],
  ['2001:db8::5', 'http://[2001:db8::5]:3000'],
  ['0.0.0.0', 'http://127.0.0.1:3000'],
  ['::', 'http://127.0.0.1:3000'],
])('what listens on %s is reached at %s', (host, address) => {
  expect(listeningAddress({ host, port: 3000 })).toBe(address)
})
