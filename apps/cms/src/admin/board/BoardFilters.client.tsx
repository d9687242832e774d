'use client'

import { useAuth } from '@payloadcms/ui'
import { LANGUAGES } from '../../languages'
import { useWords } from '../useWords'
import type { BoardOptions } from './board'
import type { BoardQuery } from './boardQuery'
import { boardWords } from './boardWords'

export type Filters = Pick<BoardQuery, 'section' | 'desk' | 'assignee' | 'language'>
type Props = { filters: Filters; options: BoardOptions; onChange: (next: Filters) => void }
type Choice = { value: string; label: string }

export const BoardFilters = ({ filters, options, onChange }: Props) => {
  const say = useWords(boardWords)
  const { user } = useAuth()
  const named = (all: BoardOptions['sections']): Choice[] =>
    all.map(({ id, name }) => ({ value: id, label: name }))
  const choices: Record<keyof Filters, Choice[]> = {
    assignee: [
      { value: 'me', label: say('me') },
      { value: 'nobody', label: say('nobody') },
      ...named(options.people.filter(({ id }) => id !== user?.id)),
    ],
    desk: named(options.desks),
    section: named(options.sections),
    language: [...LANGUAGES],
  }
  const isNarrowed = Object.values(filters).some(Boolean)
  return (
    <form
      className="board-filters"
      role="search"
      aria-label={say('filters')}
      onSubmit={(event) => event.preventDefault()}
    >
      {(Object.keys(choices) as (keyof Filters)[])
        .filter((name) => choices[name].length > 0)
        .map((name) => (
          <label key={name}>
            <span>{say(name)}</span>
            <select
              name={name}
              value={filters[name] ?? ''}
              onChange={({ target }) => onChange({ ...filters, [name]: target.value || undefined })}
            >
              <option value="">{say('all')}</option>
              {choices[name].map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </label>
        ))}
      {isNarrowed ? (
        <button type="button" className="board-filters__clear" onClick={() => onChange({})}>
          {say('clear')}
        </button>
      ) : null}
    </form>
  )
}
