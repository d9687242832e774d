import type { Document } from 'mongodb'
import { ObjectId } from 'mongodb'
import type { Actor } from '../../access/roles'
import { isEditor, isPublisher } from '../../access/roles'
import type { Stage } from '../../workflow/stages'
import type { WorkListName } from './myWork'

/** Hours in which a due time counts as soon. */
export const SOON_HOURS = 48

/** What waits for a role: an editor reads what was handed in, a publisher puts out what is ready. */
const waitingStages = (actor: Actor): readonly Stage[] => {
  if (isPublisher(actor)) return ['editing', 'legal', 'ready']
  return isEditor(actor) ? ['editing', 'legal'] : []
}

const UNDER_WAY = { latest: true, 'version._status': 'draft', 'version.deletedAt': null }
const BEGUN: readonly Stage[] = ['idea', 'writing']

type Asked = { actor: Actor; now: Date }

/**
 * Conditions on the newest text of each story. Null where a list has nothing for this role.
 * What somebody was assigned is theirs; what they began is theirs until it was assigned to another one.
 */
export const workFilters = ({
  actor,
  now,
}: Asked): Record<Exclude<WorkListName, 'sentBack'>, Document | null> => {
  const me = new ObjectId(String(actor?.id))
  const mine = {
    $or: [{ 'version.assignee': me }, { 'version.createdBy': me, 'version.assignee': null }],
  }
  const soon = new Date(now.getTime() + SOON_HOURS * 3_600_000)
  const stages = waitingStages(actor)
  return {
    due: { ...UNDER_WAY, ...mine, 'version.due': { $lte: soon } },
    waiting:
      stages.length === 0
        ? null
        : {
            ...UNDER_WAY,
            'version.stage': { $in: stages },
            'version.assignee': { $in: [me, null] },
          },
    drafts: { ...UNDER_WAY, ...mine, 'version.stage': { $in: BEGUN } },
  }
}
