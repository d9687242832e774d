'use client'

import { useId, useState } from 'react'
import { zoneName } from '../calendar/timeNames'
import { useWords } from '../useWords'
import { frontWords } from './frontWords'
import { untilShown, untilTyped } from './untilTyped'

type Props = { until: string | null; zone: string; onUntil: (until: string | null) => void }

/** Until when a story keeps its place: day and time on the wall of the newsroom. */
export const FrontUntil = ({ until, zone, onUntil }: Props) => {
  const say = useWords(frontWords)
  const note = useId()
  // What is being typed: halfway it is no moment, and must not be taken out of the hands of whoever types.
  const [typed, setTyped] = useState<string | null>(null)
  const isSkipped = typed !== null && untilTyped(typed, zone) === undefined
  return (
    <div className="front-slot__until">
      <label>
        <span>{say('until', { zone: zoneName(zone) })}</span>
        <input
          type="datetime-local"
          value={typed ?? untilShown(until, zone)}
          aria-invalid={isSkipped}
          aria-describedby={isSkipped ? note : undefined}
          onChange={({ target }) => {
            setTyped(target.value)
            const moment = untilTyped(target.value, zone)
            if (moment !== undefined) onUntil(moment)
          }}
          onBlur={() => setTyped(null)}
        />
      </label>
      {isSkipped ? (
        <p className="front-slot__note is-late" id={note}>
          {say('noSuchTime')}
        </p>
      ) : null}
    </div>
  )
}
