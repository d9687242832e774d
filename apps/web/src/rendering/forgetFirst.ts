import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { CommonAnswers } from '../content/commonAnswers'
import { changesIn } from './renderHeaders'

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/**
 * Forgets the answers that a page may no longer be made of, and only then has the page made. What says so comes with the
 * request: a message by another way could come after it.
 */
export const forgetFirst = (answers: Pick<CommonAnswers, 'forget'>, handle: Handler): RequestListener => {
  let heardOf = 0
  return (request, response) => {
    const changes = changesIn(request.headers)
    if (changes > heardOf) {
      heardOf = changes
      answers.forget()
    }
    handle(request, response).catch(() => response.destroy())
  }
}
