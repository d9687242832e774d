import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { ROOT } from '../paths'
import type { InstalledPackage } from './versionRules'

const manifest = z.object({
  name: z.string(),
  version: z.string(),
  engines: z.object({ node: z.string().optional() }).optional().catch(undefined),
})

/** Every package that is installed, in each of its versions. */
export const readInstalledPackages = (): InstalledPackage[] => {
  const store = join(ROOT, 'node_modules', '.pnpm')
  // pnpm leaves folders of earlier installs behind; what counts is in the lockfile of the last one.
  const lockfile = readFileSync(join(store, 'lock.yaml'), 'utf8')
  return namesIn(store).flatMap((entry) => {
    const modules = join(store, entry, 'node_modules')
    return namesIn(modules)
      .flatMap((name) =>
        name.startsWith('@') ? namesIn(join(modules, name)).map((scoped) => `${name}/${scoped}`) : [name],
      )
      .filter((name) => entry.startsWith(`${name.replace('/', '+')}@`))
      .map((name) => readManifest(join(modules, name, 'package.json')))
      .filter(({ name, version }) => lockfile.includes(`${name}@${version}`))
  })
}

const readManifest = (file: string): InstalledPackage => {
  const { name, version, engines } = manifest.parse(JSON.parse(readFileSync(file, 'utf8')))
  return { name, version, node: engines?.node }
}

const namesIn = (folder: string): string[] => {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== '.bin')
      .map((entry) => entry.name)
  } catch {
    // `lock.yaml` and other plain files of the store.
    return []
  }
}
