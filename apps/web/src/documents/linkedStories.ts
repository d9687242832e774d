import { htmlOf, type KeptDocument } from './finishDocument'
import { isFurtherPage, isStoryAddress, readReaderRequest } from './readerAddress'

/** More than any front or list shows. */
const MAX_LINKED = 100

/**
 * The addresses of the stories that a front or the first page of a list leads to. Stories lead on to other stories
 * without end, so of them nothing is told.
 */
export const linkedStories = ({
  key,
  status,
  bodies,
}: Pick<KeptDocument, 'key' | 'status' | 'bodies'>): string[] => {
  if (status !== 200 || isFurtherPage(key) || isStoryAddress(key)) return []
  const targets = new Set(
    [...htmlOf({ bodies }).matchAll(/ href="(\/[^"]*)"/g)].map(([, target]) => target ?? ''),
  )
  return [...targets]
    .flatMap((target) => {
      const request = readReaderRequest(target)
      return request.kind === 'document' && isStoryAddress(request.key) ? request.key : []
    })
    .slice(0, MAX_LINKED)
}
