import type { PreviewView } from '../../../preview/previewViews'

export type PreviewQuestion = {
  id: string
  view: PreviewView
  /** The language of the newsroom's interface. */
  words: string
  fields: Readonly<Record<string, unknown>>
}

/** What the server says against a preview, in its own words. */
export class PreviewRefused extends Error {}

const PATIENCE_MS = 15_000

/** @throws PreviewRefused, or whatever `fetch` throws where nobody answers */
export const askPreview = async ({ id, ...question }: PreviewQuestion): Promise<string> => {
  const response = await fetch(`/preview/stories/${id}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(question),
    signal: AbortSignal.timeout(PATIENCE_MS),
  })
  if (response.ok) return response.text()
  const problem = (await response.json().catch(() => ({}))) as { detail?: unknown }
  throw new PreviewRefused(typeof problem.detail === 'string' ? problem.detail : '')
}
