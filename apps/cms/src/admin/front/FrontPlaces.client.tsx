'use client'

import {
  closestCenter,
  DndContext,
  KeyboardSensor,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable'
import { useEffect, useState } from 'react'
import { useWords } from '../useWords'
import type { Place } from './frontPlaces'
import { movePlace, removePlace, setUntil } from './frontPlaces'
import { FrontSlot } from './FrontSlot.client'
import type { FrontStory } from './frontStory'
import { frontWords } from './frontWords'

const TICK_MILLISECONDS = 15_000

/** The lead that nobody chose stands in the list too, and needs a name there. */
const keyOf = ({ story }: Place): string => story ?? 'newest'

const useMinute = (): string => {
  const [now, setNow] = useState(() => new Date().toISOString())
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date().toISOString()), TICK_MILLISECONDS)
    return () => clearInterval(timer)
  }, [])
  return now
}

type Props = {
  places: readonly Place[]
  stories: ReadonlyMap<string, FrontStory>
  zone: string
  onChange: (places: Place[]) => void
}

/** The places of one edition in their order, which is changed by mouse, by keys or by a press. */
export const FrontPlaces = ({ places, stories, zone, onChange }: Props) => {
  const say = useWords(frontWords)
  const now = useMinute()
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 4 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 200, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  )
  const indexOf = (id: unknown): number => places.findIndex((place) => keyOf(place) === id)
  const headlineOf = (id: unknown): string => stories.get(String(id))?.headline || say('untitled')
  const numbered = (word: 'lifted' | 'dropped' | 'cancelled', id: unknown, at: unknown = id): string =>
    say(word, { headline: headlineOf(id), number: indexOf(at) + 1 })

  return (
    <DndContext
      id="front-page"
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={({ active, over }) => {
        if (over && over.id !== active.id) onChange(movePlace(places, indexOf(active.id), indexOf(over.id)))
      }}
      accessibility={{
        screenReaderInstructions: { draggable: say('instructions') },
        announcements: {
          onDragStart: ({ active }) => numbered('lifted', active.id),
          onDragOver: ({ over }) => (over ? say('overPlace', { number: indexOf(over.id) + 1 }) : undefined),
          onDragEnd: ({ active, over }) => numbered('dropped', active.id, over?.id),
          onDragCancel: ({ active }) => numbered('cancelled', active.id),
        },
      }}
    >
      <SortableContext items={places.map(keyOf)} strategy={verticalListSortingStrategy}>
        <ol className="front-slots" aria-label={say('places')}>
          {places.map((place, index) => (
            <FrontSlot
              key={keyOf(place)}
              id={keyOf(place)}
              index={index}
              count={places.length}
              place={place}
              story={place.story === null ? undefined : stories.get(place.story)}
              now={now}
              zone={zone}
              onMove={(to) => onChange(movePlace(places, index, to))}
              onRemove={() => onChange(removePlace(places, index))}
              onUntil={(until) => onChange(setUntil(places, index, until))}
            />
          ))}
        </ol>
      </SortableContext>
    </DndContext>
  )
}
