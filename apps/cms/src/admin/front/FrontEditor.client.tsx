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
import { useEffect, useMemo, useState } from 'react'
import { LANGUAGES } from '../../languages'
import { useWords } from '../useWords'
import './FrontEditor.css'
import type { Place } from './frontPlaces'
import {
  addStory,
  isFull,
  leadWith,
  movePlace,
  NO_LEAD,
  removePlace,
  setUntil,
  toEdition,
} from './frontPlaces'
import { FrontPreview } from './FrontPreview.client'
import { FrontSearch } from './FrontSearch.client'
import { FrontSlot } from './FrontSlot.client'
import type { FrontStory } from './frontStory'
import { frontWords } from './frontWords'
import { saveFront } from './saveFront'

const TICK_MILLISECONDS = 15_000

export type FrontEditorProps = {
  editions: { language: string; places: Place[] }[]
  stories: FrontStory[]
  isDraft: boolean
}
type Choice = Record<string, Place[]>
type State = 'published' | 'draft' | 'unsaved' | 'saving'

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

export const FrontEditor = ({ editions, stories, isDraft }: FrontEditorProps) => {
  const say = useWords(frontWords)
  const now = useMinute()
  const [language, setLanguage] = useState<string>(LANGUAGES[0].value)
  const [choice, setChoice] = useState<Choice>(() =>
    Object.fromEntries(editions.map(({ language: code, places }) => [code, places])),
  )
  const [known, setKnown] = useState(() => new Map(stories.map((story) => [story.id, story])))
  const [state, setState] = useState<State>(isDraft ? 'draft' : 'published')
  const [message, setMessage] = useState<{ text: string; isBad: boolean } | null>(null)
  const places = useMemo(() => choice[language] ?? [NO_LEAD], [choice, language])
  const chosen = useMemo(() => new Set(places.flatMap(({ story }) => story ?? [])), [places])

  useEffect(() => {
    if (state !== 'unsaved') return undefined
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [state])

  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 4 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 200, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  )
  const change = (next: Place[]): void => {
    setChoice((before) => ({ ...before, [language]: next }))
    setState('unsaved')
    setMessage(null)
  }
  const take = (story: FrontStory, next: Place[]): void => {
    setKnown((before) => new Map(before).set(story.id, story))
    change(next)
  }
  const save = async (status: 'draft' | 'published'): Promise<void> => {
    setState('saving')
    const all = Object.entries(choice).map(([code, chosenPlaces]) => toEdition(code, chosenPlaces))
    const outcome = await saveFront(all, status)
    if (outcome.kind === 'saved') {
      setState(status)
      setMessage({ text: say(status === 'draft' ? 'saved' : 'nowPublished'), isBad: false })
      return
    }
    setState('unsaved')
    setMessage({
      text: outcome.kind === 'refused' ? say('refused', { why: outcome.why }) : say('unreachable'),
      isBad: true,
    })
  }

  const indexOf = (id: unknown): number => places.findIndex((place) => keyOf(place) === id)
  const headlineOf = (id: unknown): string => known.get(String(id))?.headline || say('untitled')
  const numbered = (word: 'lifted' | 'dropped' | 'cancelled', id: unknown, at: unknown = id): string =>
    say(word, { headline: headlineOf(id), number: indexOf(at) + 1 })

  return (
    <div className="front-editor">
      <div className="front-editor__bar">
        <div className="front-editor__editions" role="group" aria-label={say('edition')}>
          {LANGUAGES.map(({ value, label }) => (
            <button
              key={value}
              type="button"
              lang={value}
              aria-pressed={language === value}
              onClick={() => setLanguage(value)}
            >
              {label}
            </button>
          ))}
        </div>
        <p className="front-editor__state" role="status">
          {say(state)}
        </p>
        <button type="button" disabled={state === 'saving'} onClick={() => void save('draft')}>
          {say('save')}
        </button>
        <button
          type="button"
          className="is-primary"
          disabled={state === 'saving'}
          onClick={() => void save('published')}
        >
          {say('publish')}
        </button>
      </div>
      <p className={message?.isBad ? 'front-editor__message is-bad' : 'front-editor__message'} role="status">
        {message?.text}
      </p>
      <div className="front-editor__columns">
        <div>
          <DndContext
            id="front-page"
            sensors={sensors}
            collisionDetection={closestCenter}
            onDragEnd={({ active, over }) => {
              if (over && over.id !== active.id)
                change(movePlace(places, indexOf(active.id), indexOf(over.id)))
            }}
            accessibility={{
              screenReaderInstructions: { draggable: say('instructions') },
              announcements: {
                onDragStart: ({ active }) => numbered('lifted', active.id),
                onDragOver: ({ over }) =>
                  over ? say('overPlace', { number: indexOf(over.id) + 1 }) : undefined,
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
                    story={place.story === null ? undefined : known.get(place.story)}
                    now={now}
                    onMove={(to) => change(movePlace(places, index, to))}
                    onRemove={() => change(removePlace(places, index))}
                    onUntil={(until) => change(setUntil(places, index, until))}
                  />
                ))}
              </ol>
            </SortableContext>
          </DndContext>
          <FrontSearch
            language={language}
            chosen={chosen}
            isFull={isFull(places)}
            onLead={(story) => take(story, leadWith(places, story.id))}
            onAdd={(story) => take(story, addStory(places, story.id))}
          />
        </div>
        <FrontPreview key={language} edition={toEdition(language, places)} />
      </div>
    </div>
  )
}
