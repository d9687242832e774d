import type { Actor } from '../../access/roles'
import { isOwn } from '../../access/roles'
import type { StoredDocument } from '../../publishing/storedDocument'
import { textOf } from '../../publishing/storedDocument'
import { legalCheckOf } from '../../workflow/legalCheckAfter'
import type { Refusal } from '../../workflow/refusal'
import { refusalOfMove } from '../../workflow/refusalOfMove'
import type { Stage } from '../../workflow/stages'
import { STAGES } from '../../workflow/stages'
import { refusalOf } from '../../workflow/writeIntent'
import type { Told } from '../told'
import { codeOf } from '../told'
import type { BoardMove } from './board'

type Asked = { actor: Actor; story: StoredDocument; from: Stage; isOnSite: boolean }

const countOf = (value: unknown): number => (Array.isArray(value) ? value.length : 0)

/**
 * Every other stage, and why this person may not move the story there. The rules are those of the save itself, which
 * asks again: a story without its body is judged here by what is counted of it.
 */
export const movesOf = ({ actor, story, from, isOnSite }: Asked): BoardMove[] => {
  const owner = { createdBy: story.createdBy, assignee: story.assignee }
  const unwritable = refusalOf({
    actor,
    operation: 'update',
    isDraftSave: true,
    wasPublished: isOnSite,
    willBePublished: false,
    isTrashing: false,
    owner,
  })
  const facts = {
    isOwn: isOwn(actor, owner),
    hasHeadline: textOf(story.headline).trim() !== '',
    hasText: Number(story.wordCount ?? 0) > 0 || countOf(story.photosShown) > 0,
    legalCheck: legalCheckOf(story.legalCheck),
  }
  const toldOf = (refusal: Refusal | null): Told | null =>
    refusal && { message: refusal.message, ...codeOf(refusal) }
  return STAGES.filter((to) => to !== from).map((to) => ({
    to,
    refusal: toldOf(unwritable ?? refusalOfMove({ role: actor?.role ?? null, from, to, facts })),
  }))
}
