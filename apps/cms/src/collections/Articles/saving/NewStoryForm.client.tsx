'use client'
import { SetStepNav, useConfig } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import type { FormEvent } from 'react'
import { useEffect, useId, useRef, useState } from 'react'
import * as z from 'zod/mini'
import { useWords } from '../../../admin/useWords'
import { DEFAULT_LANGUAGE, LANGUAGES } from '../../../languages'
import { ARTICLES, SECTIONS } from '../../slugs'
import './NewStoryForm.css'
import { savingWords } from './savingWords'

const sections = z.looseObject({
  docs: z.array(z.looseObject({ id: z.string(), name: z.string() })),
})
const made = z.looseObject({ doc: z.looseObject({ id: z.string() }) })
const refused = z.looseObject({
  errors: z.array(z.looseObject({ message: z.string() })).check(z.minLength(1)),
})

type Section = { id: string; name: string }

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
      try {
        const response = await fetch(`/api/${SECTIONS}?${query.toString()}`, { signal: end.signal })
        setFound(sections.parse(await response.json()).docs)
      } catch {
        // The section is chosen later, in the story.
        setFound([])
      }
    }
    void load()
    return () => end.abort()
  }, [language])
  return found
}

/** What a story needs to begin: words to call it by, and a language. */
export const NewStoryForm = () => {
  const say = useWords(savingWords)
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
    try {
      const response = await fetch(`/api/${ARTICLES}?draft=true&depth=0`, {
        method: 'POST',
        credentials: 'include',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ headline: headline.trim(), language, ...(section ? { section } : {}) }),
      })
      const answer: unknown = await response.json()
      if (response.ok) {
        router.push(`${list}/${made.parse(answer).doc.id}#body`)
        return
      }
      const told = refused.safeParse(answer)
      setProblem(
        say('createFailed', {
          message: told.success ? (told.data.errors[0]?.message ?? '') : response.statusText,
        }),
      )
    } catch (error) {
      setProblem(say('createFailed', { message: error instanceof Error ? error.message : String(error) }))
    }
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
