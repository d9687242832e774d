'use client'
import { useDocumentInfo, useTranslation } from '@payloadcms/ui'
import { useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { useWords } from '../../../admin/useWords'
import { useFieldFacts } from '../comparing/useFieldFacts'
import { useStorySaving } from '../saving/StorySavingProvider.client'
import type { Here, PresenceAnswer } from './presenceAnswer'
import { presenceWords } from './presenceWords'
import './StoryPresence.css'
import { usePresence } from './usePresence'
import { useReadingAlong } from './useReadingAlong'

/** Less than the server waits before the pen goes over without them. */
const LAST_WORDS_MS = 4_500

const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((part) => [...part][0] ?? '')
    .join('')
    .toLocaleUpperCase()

/** Somebody else, or oneself in another tab: what they do is said in words, not by a colour. */
const Person = ({ person, isWriting }: { person: Here; isWriting: boolean }) => {
  const say = useWords(presenceWords)
  const { labelOf } = useFieldFacts()
  const name = person.isYou ? say('youElsewhere') : person.name
  const doing = person.isAway ? 'away' : !isWriting ? 'reads' : person.field ? 'writesIn' : 'writes'
  const words = say(doing, { name, field: person.field ? labelOf(person.field) : '' })
  return (
    <li className="story-presence__person" data-writing={isWriting || undefined} title={words}>
      <span aria-hidden="true">{initialsOf(person.name)}</span>
      <span className="story-presence__words">{words}</span>
    </li>
  )
}

const useTime = (): ((moment: string) => string) => {
  const { i18n } = useTranslation()
  return (moment) =>
    new Date(moment).toLocaleTimeString(i18n.language, { hour: '2-digit', minute: '2-digit' })
}

type Told = { answer: PresenceAnswer; isTaking: boolean; isUnsaved: boolean }

/** What the one who reads is told of the one who writes, and of what happened to their own words. */
const useReadingWords = ({ answer, isTaking, isUnsaved }: Told): string => {
  const say = useWords(presenceWords)
  const timeOf = useTime()
  const { pen, wasTaken, isWaiting } = answer
  if (pen === null) return ''
  const values = { name: pen.name, time: timeOf(pen.since) }
  if (isWaiting || isTaking) return say('waiting', values)
  if (wasTaken && isUnsaved) return say('takenUnsaved', values)
  if (wasTaken) return say(pen.isYou ? 'takenTwice' : 'taken', values)
  return say(pen.isYou ? 'readAlongTwice' : 'readAlong', values)
}

type BarProps = Told & { take: () => void }

/** At the foot of the window, so that the text keeps its place when it comes and goes. */
const ReadingBar = ({ take, ...told }: BarProps) => {
  const say = useWords(presenceWords)
  const words = useReadingWords(told)
  const { answer, isTaking } = told
  const isWaiting = answer.isWaiting || isTaking
  return createPortal(
    <aside className="story-presence__bar">
      <p role="status">{words}</p>
      {answer.mayWrite && !isWaiting ? (
        <button type="button" className="btn btn--style-primary btn--size-small" onClick={take}>
          {say(answer.wasTaken ? 'takeBack' : answer.pen?.isYou ? 'writeHere' : 'takeOver')}
        </button>
      ) : null}
    </aside>,
    document.body,
  )
}

const InStory = ({ story }: { story: string }) => {
  const say = useWords(presenceWords)
  const { flush } = useStorySaving()
  const [isUnsaved, setIsUnsaved] = useState(false)
  const [isTaking, setIsTaking] = useState(false)
  const saveLastWords = async (): Promise<void> => {
    const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), LAST_WORDS_MS))
    const outcome = await Promise.race([flush(), late])
    setIsUnsaved(outcome?.kind !== 'saved')
  }
  const { answer, take } = usePresence(story, saveLastWords)
  const isReading = answer !== null && !answer.isWriting && answer.pen !== null
  useReadingAlong({ isReading, newest: answer?.revision ?? null })

  const wasReading = useRef(false)
  const [hasBegun, setHasBegun] = useState(false)
  useEffect(() => {
    if (isReading) wasReading.current = true
    setHasBegun(wasReading.current && !isReading)
    if (!isReading) setIsUnsaved(false)
    setIsTaking(false)
  }, [isReading, answer?.pen?.tab])

  if (answer === null) return null
  const others = answer.here.filter(({ isThisTab }) => !isThisTab)
  return (
    <>
      {others.length > 0 ? (
        <ul className="story-presence" aria-label={say('here')}>
          {others.map((person) => (
            <Person key={person.tab} person={person} isWriting={person.tab === answer.pen?.tab} />
          ))}
        </ul>
      ) : null}
      <p className="story-presence__said" role="status">
        {answer.askedBy
          ? say('handingOver', { name: answer.askedBy.isYou ? say('you') : answer.askedBy.name })
          : hasBegun
            ? say('writing')
            : ''}
      </p>
      {isReading ? (
        <ReadingBar
          answer={answer}
          isTaking={isTaking}
          isUnsaved={isUnsaved}
          take={() => {
            setIsTaking(true)
            // From here on the answer says whether the other is waited for; without one it can be asked again.
            void take().finally(() => setIsTaking(false))
          }}
        />
      ) : null}
    </>
  )
}

/** Who else is in this story, and who of them writes. A story that is not saved yet has nobody in it. */
export const StoryPresence = () => {
  const { id } = useDocumentInfo()
  return id === undefined ? null : <InStory key={id} story={String(id)} />
}
