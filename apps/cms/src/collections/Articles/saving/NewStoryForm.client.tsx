'use client'
import { SetStepNav, useConfig } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import type { FormEvent } from 'react'
import { useEffect, useId, useRef, useState } from 'react'
import { askNewsroom } from '../../../admin/askNewsroom'
import { useRefusal } from '../../../admin/useRefusal'
import { useWords } from '../../../admin/useWords'
import { DEFAULT_LANGUAGE, LANGUAGES } from '../../../languages'
import { ARTICLES, SECTIONS } from '../../slugs'
import './NewStoryForm.css'
import { savingWords } from './savingWords'

type Section = { id: string; name: string }
type Made = { doc: { id: string } }

const useSections = (language: string): readonly Section[] => {
  const [found, setFound] = useState<readonly Section[]>([])
  useEffect(() => {
    const end = new AbortController()
    const query = new URLSearchParams({
      'where[language][equals]': language,
      limit: '100',
      depth: '0',
      sort: 'name',
    })
    const load = async (): Promise<void> => {
      const answer = await askNewsroom<{ docs: Section[] }>(`${SECTIONS}?${query.toString()}`, {
        signal: end.signal,
      })
      // Without an answer the section is chosen later, in the story.
      if (!end.signal.aborted) setFound(answer.isDone ? answer.value.docs : [])
    }
    void load()
    return () => end.abort()
  }, [language])
  return found
}

/** What a story needs to begin: words to call it by, and a language. */
export const NewStoryForm = () => {
  const say = useWords(savingWords)
  const tell = useRefusal()
  const router = useRouter()
  const { config } = useConfig()
  const list = `${config.routes.admin}/collections/${ARTICLES}`
  const ids = useId()
  const headlineField = useRef<HTMLInputElement>(null)
  const [headline, setHeadline] = useState('')
  const [language, setLanguage] = useState<string>(DEFAULT_LANGUAGE)
  const [section, setSection] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [isMaking, setIsMaking] = useState(false)
  const found = useSections(language)
  useEffect(() => headlineField.current?.focus(), [])

  const make = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (headline.trim() === '') {
      setProblem(say('headlineMissing'))
      headlineField.current?.focus()
      return
    }
    setIsMaking(true)
    setProblem(null)
    const answer = await askNewsroom<Made>(`${ARTICLES}?draft=true&depth=0`, {
      method: 'POST',
      body: { headline: headline.trim(), language, ...(section ? { section } : {}) },
    })
    if (answer.isDone) return router.push(`${list}/${answer.value.doc.id}#body`)
    const message = answer.told.map(tell).join(' ')
    setProblem(message === '' ? say('createUnanswered') : say('createFailed', { message }))
    setIsMaking(false)
  }

  return (
    <main className="new-story">
      <SetStepNav nav={[{ label: say('stories'), url: list }, { label: say('newTitle') }]} />
      <h1>{say('newTitle')}</h1>
      <form onSubmit={(event) => void make(event)} noValidate>
        <label htmlFor={`${ids}-headline`}>{say('headline')}</label>
        <input
          id={`${ids}-headline`}
          ref={headlineField}
          name="headline"
          maxLength={200}
          value={headline}
          aria-describedby={problem === null ? undefined : `${ids}-problem`}
          aria-invalid={problem !== null && headline.trim() === ''}
          onChange={(event) => setHeadline(event.target.value)}
        />
        <div className="new-story__choices">
          <div>
            <label htmlFor={`${ids}-language`}>{say('language')}</label>
            <select
              id={`${ids}-language`}
              name="language"
              value={language}
              onChange={(event) => {
                setLanguage(event.target.value)
                setSection('')
              }}
            >
              {LANGUAGES.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </div>
          <div>
            <label htmlFor={`${ids}-section`}>{say('section')}</label>
            <select
              id={`${ids}-section`}
              name="section"
              value={section}
              onChange={(event) => setSection(event.target.value)}
            >
              <option value="">{say('later')}</option>
              {found.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </div>
        </div>
        {problem === null ? null : (
          <p id={`${ids}-problem`} role="alert" className="new-story__problem">
            {problem}
          </p>
        )}
        <button type="submit" className="btn btn--style-primary btn--size-medium" disabled={isMaking}>
          {say(isMaking ? 'creating' : 'create')}
        </button>
      </form>
    </main>
  )
}
