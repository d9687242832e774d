import { runCommand } from '../runCommand'
import { runLayers } from '../runLayers'

const HELP = `npm run bench
Measures, on a newspaper of its own, how long a publication takes to be seen. Prints what was measured.`

await runCommand({ help: HELP }, ({ positionals, signal }) =>
  runLayers({ layers: ['bench'], files: positionals, signal }),
)
