import { generateFiles } from '../generateFiles'
import { readEnvironment } from '../env'
import { runCommand } from '../runCommand'

const HELP = `npm run generate
Writes what is generated from the code and committed: Payload's types and its import map. npm run check says when one
of them is out of date.`

await runCommand({ help: HELP }, async ({ signal }) => {
  const changed = await generateFiles({ environment: readEnvironment(), isCheck: false, signal })
  console.log(
    changed.length === 0 ? 'Nothing changed.' : changed.map((file) => `written: ${file}`).join('\n'),
  )
  return 0
})
