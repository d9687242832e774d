import { runCommand } from '../runCommand'
import { runLayers } from '../runLayers'

const HELP = `npm run faults [-- name …]
Kills the database and stops the reader site under load, on a newspaper of its own, and counts what was lost:
databaseKilled, readerSiteStopped. With parts of names of test files, those alone.`

await runCommand({ help: HELP }, ({ positionals, signal }) =>
  runLayers({ layers: ['faults'], files: positionals, signal }),
)
