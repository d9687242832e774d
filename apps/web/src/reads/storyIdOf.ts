import type { KeptDocument } from '../documents/finishDocument'
import { isStoryAddress } from '../documents/readerAddress'

const TAG = 'article:'

/** The story whose page this is; null for any other page. A page of a story names no other story whole. */
export const storyIdOf = ({
  key,
  status,
  tags,
}: Pick<KeptDocument, 'key' | 'status' | 'tags'>): string | null => {
  if (status !== 200 || !isStoryAddress(key)) return null
  return tags.find((tag) => tag.startsWith(TAG))?.slice(TAG.length) ?? null
}
