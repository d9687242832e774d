'use client'
import { Problems } from './Problems.client'
import type { StoryTextsState } from './useStoryTexts'

type Props = {
  kind: StoryTextsState['kind']
  /** Said while the texts are on their way, and where they did not come. */
  loading: string
  failed: string
  problems: readonly string[]
}

/** What a dialog that shows the texts of a story says before it shows them, or instead. */
export const TextsState = ({ kind, loading, failed, problems }: Props) => (
  <>
    {kind === 'loading' ? <p role="status">{loading}</p> : null}
    <Problems problems={kind === 'failed' ? [failed] : problems} />
  </>
)
