import { runCommand } from '../runCommand'
import { runLayers } from '../runLayers'

const HELP = `npm run screenshots
Takes the pictures of the README, docs/images/*.jpg, of a newspaper of its own with the demo content.`

await runCommand({ help: HELP }, ({ signal }) => runLayers({ layers: ['screenshots'], signal }))
