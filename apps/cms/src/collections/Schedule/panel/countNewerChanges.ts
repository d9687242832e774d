import { askNewsroom } from '../../../admin/askNewsroom'
import { compareStories } from '../../Articles/comparing/compareStories'
import type { Story } from '../../Articles/comparing/storyFields'

/** How many fields and paragraphs differ between what was approved and what stands in the newsroom now. */
export const countNewerChanges = async ({
  article,
  version,
}: {
  article: string
  version: string
}): Promise<number | null> => {
  const [approved, newest] = await Promise.all([
    askNewsroom<{ version: Story }>(`articles/versions/${version}?depth=0`),
    askNewsroom<Story>(`articles/${article}?draft=true&depth=0`),
  ])
  if (!approved.isDone || !newest.isDone) return null
  const { fields, body } = compareStories({ before: approved.value.version, after: newest.value })
  return fields.length + body.filter(({ kind }) => kind !== 'same').length
}
