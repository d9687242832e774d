import { bodyProblems } from '@dateline/rich-text/bodyProblems'
import type { Finding } from './checkPhotos'

/** @param isDraft whether what is not filled in yet may stay so */
export const checkBody = (body: unknown, { isDraft }: { isDraft: boolean }): Finding[] =>
  bodyProblems(body)
    .filter(({ isUnfinished }) => !(isDraft && isUnfinished))
    .map(({ address, message }) => ({ path: 'body', message: `${message} (${address})` }))
