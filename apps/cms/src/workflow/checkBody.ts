import { bodyProblems } from '@dateline/rich-text/bodyProblems'
import type { Finding } from './finding'
import { finding } from './finding'

const nodeOf = (address: string): { node?: number } => {
  const index = /^root\.children\[(\d+)\]/.exec(address)?.[1]
  return index === undefined ? {} : { node: Number(index) }
}

/** @param isDraft whether what is not filled in yet may stay so */
export const checkBody = (body: unknown, { isDraft }: { isDraft: boolean }): Finding[] =>
  bodyProblems(body)
    .filter(({ isUnfinished }) => !(isDraft && isUnfinished))
    .map(({ address, message }) =>
      finding({
        code: 'bodyProblem',
        path: 'body',
        ...nodeOf(address),
        values: { detail: message, address },
      }),
    )
