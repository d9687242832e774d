import getPort from 'get-port'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { refuseTakenPorts } from './ports'

const HOST = '127.0.0.1'
const freePorts = async () => ({
  host: HOST,
  webPort: await getPort(),
  cmsPort: await getPort(),
  mongodPort: await getPort(),
})
const take = async (port: number) => {
  const server = createServer().listen(port, HOST)
  onTestFinished(() => void server.close())
  await once(server, 'listening')
}

describe('refuseTakenPorts', () => {
  it.each([
    ['webPort', 'WEB_PORT'],
    ['cmsPort', 'CMS_PORT'],
    ['mongodPort', 'MONGOD_PORT'],
  ] as const)('refuses a taken %s by the name of its variable, with the remedy', async (name, variable) => {
    const ports = await freePorts()
    await expect(refuseTakenPorts(ports)).resolves.toBeUndefined()
    await take(ports[name])
    await expect(refuseTakenPorts(ports)).rejects.toThrow(
      new RegExp(`Port ${String(ports[name])} .*taken.*${variable}=${String(ports[name] + 10)} npm start`),
    )
  })

  it('does not ask for the port of a database that runs elsewhere', async () => {
    const ports = await freePorts()
    await take(ports.mongodPort)
    await expect(refuseTakenPorts({ ...ports, mongodbUri: 'mongodb://elsewhere' })).resolves.toBeUndefined()
  })

  it('says of a host that is not of this machine that it is none', async () => {
    // An address for documentation: no machine has it.
    await expect(refuseTakenPorts({ ...(await freePorts()), host: '192.0.2.1' })).rejects.toThrow(
      /HOST=192\.0\.2\.1 .*no address of this machine/,
    )
  })
})
