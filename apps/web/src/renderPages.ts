import { once } from 'node:events'
import { createServer } from 'node:http'
import { createCommonAnswers, shareCommonAnswers } from './content/commonAnswers'
import { declareMode } from './env'
import { forgetFirst } from './rendering/forgetFirst'
import { loadNext } from './rendering/loadNext'
import { obeyServer } from './rendering/obeyServer'
import { acceptRenderPass } from './rendering/renderPass'

/** The process in which Next runs. Our server starts it, asks it for pages, and ends it. */
declareMode(false)
obeyServer(async ({ socketPath, pass }) => {
  acceptRenderPass(pass)
  const answers = createCommonAnswers(() => performance.now())
  shareCommonAnswers(answers)
  const app = await loadNext({ dev: false })
  const server = createServer(forgetFirst(answers, app.getRequestHandler()))
  server.listen(socketPath)
  await once(server, 'listening')
})
