'use client'

import { useSortable } from '@dnd-kit/sortable'
import { CSS } from '@dnd-kit/utilities'
import { useWords } from '../useWords'
import type { Place } from './frontPlaces'
import type { FrontStory } from './frontStory'
import { frontWords } from './frontWords'
import { FrontUntil } from './FrontUntil.client'

type Props = {
  id: string
  index: number
  count: number
  place: Place
  story: FrontStory | undefined
  now: string
  /** IANA; that of the newsroom. */
  zone: string
  onMove: (to: number) => void
  onRemove: () => void
  onUntil: (until: string | null) => void
}

/** One place: its story, how long it is kept, and the ways to move it by mouse, by keys and by a press. */
export const FrontSlot = ({
  id,
  index,
  count,
  place,
  story,
  now,
  zone,
  onMove,
  onRemove,
  onUntil,
}: Props) => {
  const say = useWords(frontWords)
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } =
    useSortable({ id, disabled: place.story === null })
  const number = index + 1
  const name = index === 0 ? say('lead') : say('place', { number })
  const style = { transform: CSS.Transform.toString(transform), transition }
  if (place.story === null)
    return (
      <li className="front-slot is-newest" ref={setNodeRef} style={style}>
        <p className="front-slot__name">{name}</p>
        <p className="front-slot__headline">{say('newest')}</p>
        <p className="front-slot__note">{say('newestHelp')}</p>
      </li>
    )
  const headline = story?.headline || say('untitled')
  const isOver = place.until !== null && place.until <= now
  return (
    <li className={isDragging ? 'front-slot is-dragged' : 'front-slot'} ref={setNodeRef} style={style}>
      <div className="front-slot__top">
        <button
          type="button"
          className="front-slot__handle"
          ref={setActivatorNodeRef}
          aria-label={say('move', { headline })}
          aria-describedby={attributes['aria-describedby']}
          {...listeners}
        >
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path d="M3 5h10M3 8h10M3 11h10" fill="none" stroke="currentColor" />
          </svg>
        </button>
        <div className="front-slot__words">
          <p className="front-slot__name">
            {name}
            {story?.section ? ` · ${story.section}` : ''}
          </p>
          <p className="front-slot__headline">{headline}</p>
        </div>
        <div className="front-slot__buttons">
          <button
            type="button"
            aria-label={say('up', { headline })}
            disabled={index === 0}
            onClick={() => onMove(index - 1)}
          >
            ↑
          </button>
          <button
            type="button"
            aria-label={say('down', { headline })}
            disabled={index === count - 1}
            onClick={() => onMove(index + 1)}
          >
            ↓
          </button>
          <button type="button" aria-label={say('remove', { headline })} onClick={onRemove}>
            ×
          </button>
        </div>
      </div>
      {story?.isPublished === false ? (
        <p className="front-slot__note is-late">{say('notPublished')}</p>
      ) : null}
      <FrontUntil until={place.until} zone={zone} onUntil={onUntil} />
      {isOver ? <p className="front-slot__note is-late">{say('over')}</p> : null}
    </li>
  )
}
