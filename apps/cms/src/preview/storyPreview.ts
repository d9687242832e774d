import { z } from 'zod'
import { checkBody } from '../workflow/checkBody'
import { notFound, problemResponse } from '../content-api/problemResponse'
import type { StoredDocument } from '../publishing/storedDocument'
import { loadPreview } from './loadPreview'
import { newestDraft } from './newestDraft'
import { createPace } from './pace'
import { previewHeaders } from './previewHeaders'
import { PREVIEW_VIEWS } from './previewViews'
import { renderPreview } from './renderPreview'
import { surfaceWords } from './surfaceWords'
import { readTypedFields } from './typedFields'
import type { Asked } from './whoAsks'
import { whoAsks } from './whoAsks'

const MAX_BYTES = 1_000_000
const NO_STORY = 'There is no such story.'
const NO_PREVIEW = 'This story cannot be shown in its language.'

const wanted = z.object({
  view: z.enum(PREVIEW_VIEWS).default('story'),
  /** The language of the newsroom's interface. */
  words: z.string().max(10).default('en'),
})
const typed = wanted.extend({ fields: z.record(z.string(), z.unknown()) })

/** Twice as often as the panel asks while somebody types without a pause. */
const mayAsk = createPace({ burst: 8, perSecond: 4 })

const bad = (detail: string, status = 400): Response => problemResponse({ status, detail })

type Shown = z.infer<typeof wanted> & { asked: Asked; draft: StoredDocument }

const show = async ({ asked, draft, view, words }: Shown): Promise<Response> => {
  const content = await loadPreview({ payload: asked.payload, draft, now: new Date() })
  if (content === null) return notFound(NO_PREVIEW)
  const html = await renderPreview({ content, view, say: surfaceWords(words), pictures: '/preview/media' })
  return new Response(html, { headers: previewHeaders({ frame: 'self' }) })
}

/** `GET /preview/stories/<id>?view=&words=`: the newest saved text of a story. */
export const showSaved = async (request: Request, id: string): Promise<Response> => {
  const asked = await whoAsks(request)
  if (asked instanceof Response) return asked
  const query = wanted.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!query.success) return bad(`view: one of ${PREVIEW_VIEWS.join(', ')}.`)
  const draft = await newestDraft(asked, id)
  return draft === null ? notFound(NO_STORY) : show({ asked, draft, ...query.data })
}

const readJson = async (request: Request): Promise<unknown> => {
  const text = await request.text()
  if (text.length > MAX_BYTES) return null
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}

/**
 * `POST /preview/stories/<id>` with `{ view, words, fields }`: the same with what is typed and not saved yet. Nothing
 * is written.
 */
export const showTyped = async (request: Request, id: string): Promise<Response> => {
  const asked = await whoAsks(request)
  if (asked instanceof Response) return asked
  if (!mayAsk(String(asked.user.id), Date.now()))
    return bad('The preview is asked for too often. Wait a second.', 429)
  const sent = typed.safeParse(await readJson(request))
  if (!sent.success) return bad('Send { view, words, fields } as JSON of at most 1 MB.')
  const fields = readTypedFields(sent.data.fields)
  if (fields === null) return bad('fields: these are no fields of a story.')
  const [problem] = checkBody(fields.body, { isDraft: true })
  if (problem) return bad(`${problem.path}: ${problem.message}`)
  const draft = await newestDraft(asked, id)
  if (draft === null) return notFound(NO_STORY)
  return show({ asked, draft: { ...draft, ...fields }, ...sent.data })
}
