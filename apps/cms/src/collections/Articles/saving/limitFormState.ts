import type { FormState, ServerFunctionClient } from 'payload'
import { ARTICLES } from '../../slugs'

/** Nothing that the server draws depends on these: no condition, no choice, no row. */
const WORDS: ReadonlySet<string> = new Set([
  'headline',
  'kicker',
  'teaser',
  'leadCaption',
  'body',
  'slug',
  'story',
])

type Asked = {
  id?: number | string
  collectionSlug?: string
  formState?: FormState
  documentFormState?: FormState
  initialBlockFormState?: FormState
  renderAllFields?: boolean
  operation?: string
}

const shapeOf = (state: FormState): string =>
  JSON.stringify(
    Object.entries(state)
      .filter(([path]) => !WORDS.has(path) && !path.endsWith('.note'))
      .map(([path, { value, rows }]) => [path, value, rows?.length]),
  )

/**
 * Payload asks the server to draw the form at every pause in typing, and sends the whole story along. What is words
 * only changes nothing of the form; the server is asked when anything else did. Its answer does not take the place of
 * what nobody could ask for: without a network a block keeps what is typed into it.
 */
export const limitFormState = (serverFunction: ServerFunctionClient): ServerFunctionClient => {
  let drawn: string | null = null
  return async (call) => {
    if (call.name !== 'form-state') return await serverFunction(call)
    const args = call.args as Asked
    if (args.initialBlockFormState) {
      const { body: _body, ...surroundings } = args.documentFormState ?? {}
      try {
        return await serverFunction({ ...call, args: { ...args, documentFormState: surroundings } })
      } catch {
        return { state: args.formState }
      }
    }
    const isTyping = args.renderAllFields === false && args.operation === 'update'
    if (args.collectionSlug !== ARTICLES || !isTyping || !args.formState) return await serverFunction(call)
    const shape = `${String(args.id)} ${shapeOf(args.formState)}`
    if (shape === drawn) return { state: undefined }
    // The saving finds out by itself that somebody else saved.
    const answer = await serverFunction({ ...call, args: { ...args, checkForStaleData: false } })
    drawn = shape
    return answer
  }
}
