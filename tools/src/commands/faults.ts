import { runCommand } from '../runCommand'
import { runLayers } from '../runLayers'

const HELP = `npm run faults [-- name …]
Kills the database, stops the reader site and kills workers, on a newspaper of its own, and counts what was lost, early
or twice: databaseKilled, readerSiteStopped, embargo, and chaos, in which two people type 10,000 keys through all of it
(KEYS=<number> for fewer, SEED=<number> to repeat a run). With parts of names of test files, those alone.`

await runCommand({ help: HELP }, ({ positionals, signal }) =>
  runLayers({ layers: ['faults'], files: positionals, signal }),
)
