/** What is wrong with a request before anything of it is looked at. */
export type BodyProblem = { status: 400 | 413 | 415; title: string; detail: string }

const MAX_NESTING = 100

/** Payload compares the type letter by letter; what it does not know it takes for no body. */
const READABLE = ['application/json', 'multipart/form-data', 'application/x-www-form-urlencoded'] as const
type Readable = (typeof READABLE)[number]

const bad = (title: string, detail: string): BodyProblem => ({ status: 400, title, detail })

/** Depth of brackets outside strings, counted without parsing: a parser may be what deep nesting is aimed at. */
const nestingOf = (json: string): number => {
  let depth = 0
  let deepest = 0
  let isText = false
  for (let index = 0; index < json.length; index += 1) {
    const character = json[index]
    if (isText) {
      if (character === '\\') index += 1
      else if (character === '"') isText = false
    } else if (character === '"') isText = true
    else if (character === '{' || character === '[') deepest = Math.max(deepest, (depth += 1))
    else if (character === '}' || character === ']') depth -= 1
  }
  return deepest
}

const unreadable = (error: unknown): string => (error instanceof Error ? error.message : 'it cannot be read')

/** @param name what a person would call the place of this text, such as "body" */
const jsonProblem = (json: string, name: string): BodyProblem | null => {
  const title = `${name[0]?.toUpperCase()}${name.slice(1)}`
  if (nestingOf(json) > MAX_NESTING)
    return bad(`${title} too deep`, `The ${name} nests deeper than ${MAX_NESTING} levels.`)
  try {
    const value: unknown = JSON.parse(json)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? null
      : bad(`${title} is no object`, `The ${name} must be a JSON object.`)
  } catch (error) {
    return bad(`${title} is no JSON`, `The ${name} is not valid JSON: ${unreadable(error)}.`)
  }
}

const IN_QUERIES = ['where', 'data'] as const

/** `where` and `data` of a query may be written as JSON. */
export const queryProblem = (query: URLSearchParams): BodyProblem | null => {
  for (const name of IN_QUERIES) {
    const problems = query
      .getAll(name)
      .map((json) => (json === '' ? null : jsonProblem(json, `parameter ${name}`)))
    const problem = problems.find((one) => one !== null)
    if (problem) return problem
  }
  return null
}

const MISSING = bad('Body is missing', 'Send the fields as a JSON object.')

const multipartProblem = async (body: Uint8Array<ArrayBuffer>, type: string): Promise<BodyProblem | null> => {
  const form = await new Response(body, { headers: { 'content-type': type } }).formData().catch(() => null)
  if (form === null) return bad('Body is unreadable', 'The multipart body has no boundary, or is cut off.')
  const [fields, ...more] = form.getAll('_payload')
  if (fields === undefined) return form.has('file') ? null : MISSING
  return typeof fields === 'string' && more.length === 0
    ? jsonProblem(fields, 'field _payload')
    : bad('Fields are no text', 'Send the fields once, as JSON in the text field _payload.')
}

const isReadable = (mime: string): mime is Readable => READABLE.some((readable) => readable === mime)

/** `POST /<slug>` and `/globals/<slug>` make or change something; `PATCH` always does. Others may need no body. */
const needsBody = (method: string, path: readonly string[]): boolean =>
  method === 'PATCH' ||
  (method === 'POST' && (path.length === 1 || (path[0] === 'globals' && path.length === 2)))

export type SentBody = {
  method: string
  /** The parts of the address after `/api`. */
  path: readonly string[]
  /** The header `content-type`, empty where there is none. */
  type: string
  /** A query that is too long for an address: the admin sends it as a form, to be read as GET. */
  isLongQuery: boolean
  body: Uint8Array<ArrayBuffer>
}

/** @returns why Payload could not read the body of a write, or null */
export const bodyProblem = async ({
  method,
  path,
  type,
  isLongQuery,
  body,
}: SentBody): Promise<BodyProblem | null> => {
  if (body.byteLength === 0) return needsBody(method, path) && !isLongQuery ? MISSING : null
  const mime = type.split(';', 1)[0] ?? ''
  if (!isReadable(mime) || (mime === 'application/x-www-form-urlencoded' && !isLongQuery)) {
    return {
      status: 415,
      title: 'Unsupported body',
      detail: 'Send JSON as application/json, or a file as multipart/form-data.',
    }
  }
  if (mime === 'multipart/form-data') return multipartProblem(body, type)
  const text = new TextDecoder().decode(body)
  return mime === 'application/json' ? jsonProblem(text, 'body') : queryProblem(new URLSearchParams(text))
}
