import { readEnvironment } from '../env'
import { runCommand } from '../runCommand'
import { runSite } from '../runSite'

const HELP = `npm run dev
The same processes as npm start, with hot reload and without a build. Variables as in npm start.`

await runCommand({ help: HELP }, async ({ signal }) => {
  await runSite({
    environment: readEnvironment(),
    mode: 'development',
    signal,
    prepare: () => Promise.resolve(),
  })
  return 0
})
