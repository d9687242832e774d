import { build } from '../build'
import { readEnvironment } from '../env'
import { runCommand } from '../runCommand'
import { runSite } from '../runSite'

const HELP = `npm start
Builds what changed, starts the database, the CMS, its worker and the reader site, loads the demo newspaper into an
empty database, and runs until Ctrl-C. The data stay in DATA_DIR (.data).

Variables: HOST WEB_PORT CMS_PORT MONGOD_PORT MONGODB_URI MONGOD DATA_DIR SITE_URL CMS_URL DEMO DEMO_PASSWORD …
DEMO=0 starts without demo content and demo accounts.`

await runCommand({ help: HELP }, async ({ signal }) => {
  const environment = readEnvironment()
  await runSite({
    environment,
    mode: 'production',
    signal,
    prepare: (progress, either) => build({ environment, progress, signal: either }),
  })
  return 0
})
