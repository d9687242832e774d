// Each island with the modules that it imports becomes one small file: a reader asks for one, not for a dozen.
import { build } from 'esbuild'

await build({
  entryPoints: ['src/islands/*.js'],
  outdir: 'dist/islands',
  bundle: true,
  minify: true,
  format: 'esm',
  target: ['chrome111', 'firefox113', 'safari16.4'],
  logLevel: 'warning',
})
