'use client'
import { useTranslation } from '@payloadcms/ui'
import { useWords } from '../../../admin/useWords'
import { useFieldFacts } from '../comparing/useFieldFacts'
import type { HistoryRow } from './historyEndpoints'
import { historyWords } from './historyWords'

const useMoment = (): ((moment: string) => string) => {
  const { i18n } = useTranslation()
  return (moment) =>
    new Date(moment).toLocaleString(i18n.language, { dateStyle: 'medium', timeStyle: 'short' })
}

const useSummary = (): ((row: HistoryRow) => string) => {
  const say = useWords(historyWords)
  const { labelOf } = useFieldFacts()
  return ({ summary }) => {
    if (summary === null) return say('first')
    const { fields, wordsAdded, wordsRemoved, otherBlocks } = summary
    const counts = [
      wordsAdded > 0 ? `+${String(wordsAdded)}` : '',
      wordsRemoved > 0 ? `−${String(wordsRemoved)}` : '',
    ]
    const words = counts.filter(Boolean).join(' ')
    const parts = [
      ...fields.map(labelOf),
      ...(words === '' ? [] : [`${say('text')} ${words}`]),
      ...(otherBlocks > 0 ? [say('looks')] : []),
    ]
    return parts.length === 0 ? say('nothing') : parts.join(', ')
  }
}

/** Who, when, what, and what became of it: one line of the history, and the head of one version. */
export const HistoryLine = ({ row, href }: { row: HistoryRow; href?: string }) => {
  const say = useWords(historyWords)
  const momentOf = useMoment()
  const summaryOf = useSummary()
  const { factsOf, say: sayLabel } = useFieldFacts()
  const name = row.name ?? say('script')
  const when = momentOf(row.newest.at)
  const stage = row.stageMoved?.to
  const stageLabel = stage ? factsOf('stage')?.options.get(stage) : undefined
  return (
    <div className="story-history__line">
      <p className="story-history__who">
        {href === undefined ? (
          <strong>{when}</strong>
        ) : (
          <a href={href} aria-label={say('open', { when, name })}>
            {when}
          </a>
        )}{' '}
        <span>
          {name}
          {row.isYou ? ` (${say('you')})` : ''}
        </span>
        {row.saves > 1 ? (
          <span className="story-history__saves">{say('saves', { count: row.saves })}</span>
        ) : null}
      </p>
      <p className="story-history__what">{summaryOf(row)}</p>
      <p className="story-history__marks">
        {row.isPresent ? <span>{say('present')}</span> : null}
        {row.newest.isPublished ? <span data-mark="published">{say('published')}</span> : null}
        {stageLabel ? <span>{say('stageMoved', { to: sayLabel(stageLabel) })}</span> : null}
      </p>
    </div>
  )
}
