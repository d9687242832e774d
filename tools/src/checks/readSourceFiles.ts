import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../paths'
import type { SourceFile } from './textLaws'

const SKIPPED = new Set(['node_modules', '.next', 'dist', '.turbo', '.data', 'test-results'])

/** Every TypeScript file of apps, packages, tests and tools. */
export const readSourceFiles = (): SourceFile[] =>
  ['apps', 'packages', 'tests', 'tools']
    .flatMap((folder) => filesIn(folder))
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }))

const filesIn = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : filesIn(path)
    return /\.tsx?$/.test(entry.name) ? [path] : []
  })
