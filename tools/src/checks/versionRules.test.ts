import { expect, it } from 'vitest'
import { readInstalledPackages } from './readInstalledPackages'
import { breachesOfVersionRules } from './versionRules'

it('finds each breach of the version rules', () => {
  expect(
    breachesOfVersionRules([
      { name: 'payload', version: '3.90.1' },
      { name: '@payloadcms/ui', version: '3.91.0' },
      { name: 'next', version: '16.4.5' },
      { name: 'next', version: '17.0.0' },
      { name: 'sharp', version: '0.34.9' },
      { name: '@payloadcms/plugin-stripe', version: '3.90.2' },
      { name: 'too-new', version: '1.0.0', node: '>=22' },
    ]).map((breach) => breach.split(' ')[0]),
  ).toEqual(['payload', '@payloadcms/ui', 'next', 'next', 'sharp', '@payloadcms/plugin-stripe', 'too-new'])
})

it('finds none in what is installed', () => {
  const installed = readInstalledPackages()
  expect(installed.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['payload', '@payloadcms/ui', 'next', 'sharp', 'mongodb']),
  )
  expect(breachesOfVersionRules(installed)).toEqual([])
})
