'use client'
import { Button, useAuth, useDocumentInfo, useFormFields, useTranslation } from '@payloadcms/ui'
import { useEffect, useMemo, useState } from 'react'
import { useWords } from '../../admin/useWords'
import type { User } from '../../payload-types'
import type { Passage } from './findPassage'
import { NoteField } from './NoteField.client'
import './NotesPanel.css'
import { notesWords } from './notesWords'
import { isInText, markPassages, rangeOfPassage, selectedPassage, showPassage } from './passageInText'
import type { Note, NotesOfStory } from './useNotes'
import { useNotes } from './useNotes'

const isShortcut = ({ ctrlKey, metaKey, altKey, code }: KeyboardEvent): boolean =>
  (ctrlKey || metaKey) && altKey && code === 'KeyM'

type Act = (doing: () => Promise<void>) => Promise<boolean>
type ThreadProps = {
  first: Note
  replies: readonly Note[]
  store: NotesOfStory
  act: Act
  textVersion: unknown
}

const Words = ({
  note,
  store,
  children,
}: {
  note: Note
  store: NotesOfStory
  children?: React.ReactNode
}) => {
  const say = useWords(notesWords)
  const { i18n } = useTranslation()
  const author = store.colleagues.find(({ id }) => id === note.createdBy)?.name ?? say('somebody')
  const when = new Date(note.createdAt).toLocaleString(i18n.language, {
    dateStyle: 'medium',
    timeStyle: 'short',
  })
  return (
    <div className="notes-panel__note">
      <p className="notes-panel__by">
        <strong>{author}</strong> <time dateTime={note.createdAt}>{when}</time>
      </p>
      <p className="notes-panel__text">{note.text}</p>
      {children}
    </div>
  )
}

const Quote = ({ passage, textVersion }: { passage: Passage; textVersion: unknown }) => {
  const say = useWords(notesWords)
  const [isThere, setIsThere] = useState(true)
  // The text is drawn after the form knows of it.
  useEffect(() => {
    const timer = window.setTimeout(() => setIsThere(rangeOfPassage(passage) !== null), 150)
    return () => window.clearTimeout(timer)
  }, [passage, textVersion])
  if (!isThere)
    return (
      <p className="notes-panel__changed">
        {say('changed')} <q>{passage.quote}</q>
      </p>
    )
  return (
    <button
      type="button"
      className="notes-panel__quote"
      title={say('showPassage')}
      onClick={() => showPassage(passage)}
    >
      <span className="sr-only">{say('showPassage')}: </span>
      {passage.quote}
    </button>
  )
}

const Thread = ({ first, replies, store, act, textVersion }: ThreadProps) => {
  const say = useWords(notesWords)
  const { user } = useAuth<User>()
  const [reply, setReply] = useState<string | null>(null)
  const send = async (): Promise<void> => {
    if (reply === null || reply.trim() === '') return
    if (await act(() => store.write({ text: reply.trim(), thread: first.id }))) setReply(null)
  }
  const mayRemove = (note: Note): boolean =>
    user?.role === 'admin' || (note.createdBy === user?.id && (note.thread !== null || replies.length === 0))
  const removal = (note: Note) =>
    mayRemove(note) ? (
      <button
        type="button"
        className="notes-panel__act"
        onClick={() => void act(() => store.remove(note.id))}
      >
        {say('remove')}
      </button>
    ) : null
  return (
    <li className={`notes-panel__thread${first.isResolved ? ' notes-panel__thread--resolved' : ''}`}>
      {first.passage === null ? null : <Quote passage={first.passage} textVersion={textVersion} />}
      <Words note={first} store={store} />
      {replies.map((note) => (
        <Words key={note.id} note={note} store={store}>
          {removal(note)}
        </Words>
      ))}
      {reply === null ? (
        <p className="notes-panel__acts">
          <button type="button" className="notes-panel__act" onClick={() => setReply('')}>
            {say('reply')}
          </button>
          <button
            type="button"
            className="notes-panel__act"
            onClick={() => void act(() => store.settle(first.id, !first.isResolved))}
          >
            {say(first.isResolved ? 'reopen' : 'resolve')}
          </button>
          {removal(first)}
        </p>
      ) : (
        <>
          <NoteField
            label={say('replyLabel')}
            value={reply}
            onChange={setReply}
            onSend={() => void send()}
            colleagues={store.colleagues}
            focusKey={1}
          />
          <p className="notes-panel__acts">
            <Button size="small" margin={false} disabled={reply.trim() === ''} onClick={() => void send()}>
              {say('send')}
            </Button>
            <button type="button" className="notes-panel__act" onClick={() => setReply(null)}>
              {say('cancel')}
            </button>
          </p>
        </>
      )}
    </li>
  )
}

/** What was selected in the text last, and the shortcut that turns it into a note. */
const usePassage = (onShortcut: () => void) => {
  const [selected, setSelected] = useState<Passage | null>(null)
  useEffect(() => {
    const look = (): void => {
      if (isInText()) setSelected(selectedPassage())
    }
    const press = (event: KeyboardEvent): void => {
      if (!isShortcut(event)) return
      event.preventDefault()
      look()
      onShortcut()
    }
    document.addEventListener('selectionchange', look)
    window.addEventListener('keydown', press, { capture: true })
    return () => {
      document.removeEventListener('selectionchange', look)
      window.removeEventListener('keydown', press, { capture: true })
    }
  }, [onShortcut])
  return selected
}

const StoryNotes = ({ story }: { story: string }) => {
  const say = useWords(notesWords)
  const store = useNotes(story)
  const textVersion = useFormFields(([fields]) => fields.body?.value)
  const [text, setText] = useState('')
  const [passage, setPassage] = useState<Passage | null>(null)
  const [focusKey, setFocusKey] = useState(0)
  const [problem, setProblem] = useState<string | null>(null)
  const begin = useMemo(
    () => () => {
      setPassage(selectedPassage())
      setFocusKey((key) => key + 1)
    },
    [],
  )
  const selected = usePassage(begin)
  const act: Act = async (doing) => {
    setProblem(null)
    try {
      await doing()
      return true
    } catch (error) {
      const why = error instanceof TypeError || !(error instanceof Error) ? say('unreachable') : error.message
      setProblem(say('refused', { why }))
      return false
    }
  }
  const add = async (): Promise<void> => {
    if (text.trim() === '') return
    if (await act(() => store.write({ text: text.trim(), passage }))) {
      setText('')
      setPassage(null)
    }
  }

  const firsts = store.notes.filter(({ thread }) => thread === null)
  const open = firsts.filter(({ isResolved }) => !isResolved)
  const resolved = firsts.filter(({ isResolved }) => isResolved)
  useEffect(() => {
    const passages = open.flatMap((note) => note.passage ?? [])
    const timer = window.setTimeout(() => markPassages(passages), 200)
    return () => window.clearTimeout(timer)
  }, [store.notes, textVersion])
  useEffect(() => () => markPassages([]), [])

  const threads = (some: readonly Note[]) => (
    <ul className="notes-panel__threads">
      {some.map((first) => (
        <Thread
          key={first.id}
          first={first}
          replies={store.notes.filter(({ thread }) => thread === first.id)}
          store={store}
          act={act}
          textVersion={textVersion}
        />
      ))}
    </ul>
  )
  return (
    <section className="field-type notes-panel" id="field-notes" aria-labelledby="notes-panel-title">
      <h2 id="notes-panel-title">
        {say('title')}
        {open.length > 0 ? <span> {say('open', { count: open.length })}</span> : null}
      </h2>
      {store.state === 'failed' ? (
        <p role="alert">
          {say('failed')}{' '}
          <button type="button" className="notes-panel__act" onClick={store.reload}>
            {say('again')}
          </button>
        </p>
      ) : null}
      {store.state === 'known' && firsts.length === 0 ? (
        <p className="notes-panel__empty">{say('empty')}</p>
      ) : null}
      {threads(open)}
      {passage === null ? null : (
        <p className="notes-panel__chosen">
          <q>{passage.quote}</q>
          <button type="button" className="notes-panel__act" onClick={() => setPassage(null)}>
            {say('dropPassage')}
          </button>
        </p>
      )}
      <NoteField
        label={say(passage === null ? 'aboutStory' : 'aboutPassage')}
        value={text}
        onChange={setText}
        onSend={() => void add()}
        colleagues={store.colleagues}
        focusKey={focusKey}
      />
      <p className="notes-panel__acts">
        <Button size="small" margin={false} disabled={text.trim() === ''} onClick={() => void add()}>
          {say('add')}
        </Button>
        {selected === null || passage !== null ? null : (
          <button
            type="button"
            className="notes-panel__act"
            aria-keyshortcuts="Control+Alt+M Meta+Alt+M"
            onClick={() => {
              setPassage(selected)
              setFocusKey((key) => key + 1)
            }}
          >
            {say('onSelection')}
          </button>
        )}
      </p>
      {problem === null ? null : (
        <p className="notes-panel__problem" role="alert">
          {problem}
        </p>
      )}
      {resolved.length > 0 ? (
        <details className="notes-panel__resolved">
          <summary>{say('resolved', { count: resolved.length })}</summary>
          {threads(resolved)}
        </details>
      ) : null}
    </section>
  )
}

/** The threads of the newsroom on a story, beside its text. */
export const NotesPanel = () => {
  const { id } = useDocumentInfo()
  return id === undefined ? null : <StoryNotes story={String(id)} />
}
