import { join } from 'node:path'

/**
 * The arguments that run a script of the CMS in Node. With the condition `production` Lexical is loaded without the
 * top-level awaits of its other build, on which Node 20 sometimes ends without a word while it loads our modules.
 */
export const cmsScript = (file: string): string[] => [
  '-C',
  'production',
  '--import',
  'tsx',
  join('src', file),
]
