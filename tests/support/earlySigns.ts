import type { Surface } from './publicSurfaces'

export type Answer = { status: number; text: string }
export type Watched = { surface: Surface; answers: readonly Answer[] }

/** What somebody could have told from a surface before the moment. */
export type EarlySign = {
  address: string
  /** A word or id of what was to come; an answer where only that can be; another answer than before; none at all. */
  sign: 'told' | 'answered' | 'changed' | 'silent'
  /** What gave it away. */
  excerpt: string
}

const AROUND = 60
const UNAVAILABLE = 503

const around = (text: string, at: number): string => text.slice(Math.max(0, at - AROUND), at + AROUND)

const comparable = ({ status, text }: Answer): string => `${String(status)} ${text}`

const differenceOf = (one: string, other: string): string => {
  let at = 0
  while (at < one.length && one[at] === other[at]) at += 1
  return `${around(one, at)} … ${around(other, at)}`
}

/** A secret that whoever asks has named is none. */
export const toldBy = (
  { address, text }: { address: string; text: string },
  secrets: readonly string[],
): string | null => secrets.find((secret) => !address.includes(secret) && text.includes(secret)) ?? null

/**
 * @param watched.answers all that was received before the moment
 * @param options.enough fewer answers than these say nothing
 */
export const earlySigns = (
  { surface, answers }: Watched,
  { secrets, enough }: { secrets: readonly string[]; enough: number },
): EarlySign[] => {
  const { address, isOfStory } = surface
  const signs: EarlySign[] = []
  const note = (sign: EarlySign['sign'], excerpt: string): void => {
    signs.push({ address, sign, excerpt })
  }
  const telling = answers.find(({ text }) => toldBy({ address, text }, secrets) !== null)
  if (telling) {
    const secret = toldBy({ address, text: telling.text }, secrets) ?? ''
    note('told', around(telling.text, telling.text.indexOf(secret)))
  }
  const answering = isOfStory && answers.find(({ status }) => status < 400)
  if (answering) note('answered', String(answering.status))
  // Who is too busy to answer says no more than that.
  const said = answers.filter(({ status }) => status !== UNAVAILABLE)
  const [same, ...others] = [...new Set(said.map(comparable))]
  if (same !== undefined && others[0] !== undefined) note('changed', differenceOf(same, others[0]))
  if (said.length < enough) note('silent', `${String(said.length)} answers`)
  return signs
}
