import { getPayload } from 'payload'
import { env } from '../env'
import config from '../payload.config'
import { loadDemoNewspaper } from './loadDemoNewspaper'

if (process.argv.includes('--help')) {
  console.log(
    'Loads the demo newspaper into the database of MONGODB_URI. What is already there stays as it is.',
  )
  process.exit(0)
}

const payload = await getPayload({ config })
try {
  await loadDemoNewspaper({ payload, password: env.DEMO_PASSWORD, tell: (line) => console.log(line) })
  console.log('done')
  process.exit(0)
} catch (error) {
  console.error(error)
  process.exit(1)
}
