import { Refusal } from '../refusal'
import { runCommand } from '../runCommand'
import type { Layer } from '../runLayers'
import { runLayers } from '../runLayers'

const HELP = `npm test [-- layer …]
Runs the tests of each layer, or of those named: unit, integration (a real mongod), visual (a real browser), contract,
e2e (a real browser), a11y (a real browser). The last three run against a newspaper of their own on free ports, which is
cleared away. Ends with "N passed, N failed".
--update, with the layer visual: where readers' pages look otherwise than the baselines, these become what is seen.`

const TEST_LAYERS: readonly Layer[] = ['unit', 'integration', 'visual', 'contract', 'e2e', 'a11y']

await runCommand(
  { help: HELP, options: { update: { type: 'boolean' } } },
  ({ positionals, options, signal }) => {
    const layers = layersFor(positionals)
    const isAccepting = options.update === true
    if (isAccepting && !positionals.includes('visual'))
      throw new Refusal('--update belongs to the visual tests: npm test -- visual --update')
    return runLayers({ layers, isAccepting, signal })
  },
)

function layersFor(names: string[]): readonly Layer[] {
  const unknown = names.find((name) => !TEST_LAYERS.some((layer) => layer === name))
  if (unknown !== undefined)
    throw new Refusal(`There is no layer "${unknown}". There are: ${TEST_LAYERS.join(', ')}.`)
  return names.length === 0 ? TEST_LAYERS : TEST_LAYERS.filter((layer) => names.includes(layer))
}
