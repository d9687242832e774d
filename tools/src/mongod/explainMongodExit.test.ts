import { expect, it } from 'vitest'
import { explainMongodExit } from './explainMongodExit'

const exit = (log: string) =>
  explainMongodExit({ log, logFile: '/data/log/mongod.log', dataDir: '/data', port: 27018, version: '6.0.5' })

it.each([
  [
    '"msg":"DBException in initAndListen","error":"DBPathInUse: Unable to lock the lock file"',
    /Another mongod already uses \/data\/mongo/,
  ],
  ['"error":"Address already in use"', /MONGOD_PORT=27028/],
  ['Write error: No space left on device', /disk that holds \/data is full/],
  ['"error":"Permission denied"', /cannot be written by this user/],
  ['"msg":"Wrong mongod version"', /another version of MongoDB; this mongod is 6\.0\.5/],
])('names the cause and the remedy for %s', (log, message) => {
  expect(exit(log)).toMatch(message)
})

it('shows the last lines when the cause is unknown', () => {
  expect(exit('one\nsomething odd')).toMatch(/\/data\/log\/mongod\.log[^]*something odd/)
})
