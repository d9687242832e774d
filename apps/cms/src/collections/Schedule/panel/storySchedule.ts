import type { Answered } from '../../../admin/askNewsroom'
import { askNewsroom } from '../../../admin/askNewsroom'
import type { Schedule } from '../../../payload-types'
import type { ReleasedUpdate } from '../../../publishing/scheduler/writeRelease'

/** What the panel of a story shows. */
export type StorySchedule = {
  /** What waits, runs, or needs a person, the earliest first. */
  open: Schedule[]
  /** What the schedule did last. */
  done: Schedule | null
  revision: number
  isLive: boolean
  hasNewText: boolean
  timeZone: string
}

type Rows = { docs: Schedule[] }
type Story = { revision?: number; publishedSlug?: string | null; _status?: string }

const rowsWhere = (article: string, states: string): string =>
  `schedule?depth=0&limit=5&where[article][equals]=${article}&where[state][in]=${states}`

let zone: Promise<string> | undefined
const timeZoneOfSite = (): Promise<string> => {
  zone ??= askNewsroom<{ timeZone?: string }>('globals/site-settings?depth=0&select[timeZone]=true').then(
    (answer) => {
      if (answer.isDone) return answer.value.timeZone ?? 'UTC'
      zone = undefined
      return 'UTC'
    },
  )
  return zone
}

/** @returns null where the newsroom does not answer */
export const loadStorySchedule = async (article: string): Promise<StorySchedule | null> => {
  const shown = ['revision', 'publishedSlug', '_status'].map((name) => `select[${name}]=true`).join('&')
  const [open, done, story, timeZone] = await Promise.all([
    askNewsroom<Rows>(`${rowsWhere(article, 'waiting,running,needs-a-person')}&sort=at`),
    askNewsroom<Rows>(`${rowsWhere(article, 'done')}&sort=-doneAt`),
    askNewsroom<Story>(`articles/${article}?draft=true&trash=true&depth=0&${shown}`),
    timeZoneOfSite(),
  ])
  if (!open.isDone || !done.isDone || !story.isDone) return null
  const isLive = Boolean(story.value.publishedSlug)
  return {
    open: open.value.docs,
    done: done.value.docs[0] ?? null,
    revision: story.value.revision ?? 1,
    isLive,
    hasNewText: !isLive || story.value._status === 'draft',
    timeZone,
  }
}

/** A text that is approved for a moment. @property update what is said of a change; null where nothing is */
export type Approval = { at: Date; revision: number; update: ReleasedUpdate | null }

const approvalBody = ({ at, revision, update }: Approval): Record<string, unknown> => ({
  at: at.toISOString(),
  revision,
  kind: update?.kind ?? null,
  note: update?.note ?? null,
})

export const scheduleText = (article: string, approval: Approval): Promise<Answered<unknown>> =>
  askNewsroom('schedule', {
    method: 'POST',
    body: { article, action: 'publish', ...approvalBody(approval) },
  })

export const scheduleEnd = (article: string, at: Date): Promise<Answered<unknown>> =>
  askNewsroom('schedule', { method: 'POST', body: { article, action: 'unpublish', at: at.toISOString() } })

export const approveAnew = (row: string, approval: Approval): Promise<Answered<unknown>> =>
  askNewsroom(`schedule/${row}`, { method: 'PATCH', body: approvalBody(approval) })

export const moveSchedule = (row: string, at: Date): Promise<Answered<unknown>> =>
  askNewsroom(`schedule/${row}`, { method: 'PATCH', body: { at: at.toISOString() } })

export const cancelSchedule = (row: string): Promise<Answered<unknown>> =>
  askNewsroom(`schedule/${row}/cancel`, { method: 'POST' })
