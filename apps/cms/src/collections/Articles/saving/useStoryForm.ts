'use client'
import type { EditorState, LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { useAllFormFields, useDocumentInfo, useForm, useServerFunctions } from '@payloadcms/ui'
import type { FormState } from 'payload'
import { useEffect, useRef } from 'react'
import { flushSync } from 'react-dom'
import { keepTrying } from '../../../admin/later/keepTrying'
import { textInForm } from '../../../editor/textInForm'
import { ARTICLES } from '../../slugs'
import type { StoryFields } from './storySaving'

/** What follows from a save, or is known to the server only: never read from the form. */
const SERVER_OWNED: ReadonlySet<string> = new Set([
  'id',
  'createdAt',
  'updatedAt',
  'deletedAt',
  '_status',
  'revision',
  'savedBy',
  'createdBy',
  'publishedAt',
  'publishedSlug',
  'firstPublishedAt',
  'wordCount',
  'photosShown',
])

/** What is typed into a block goes through a form of its own on its way into the text. */
const BLOCK_WAY_MS = 1500
const LOOK_EVERY_MS = 20

/** The form and the saving ask for the same text several times between two keys. */
const written = new WeakMap<EditorState, unknown>()
const writtenOf = (state: EditorState): unknown => {
  const text = written.get(state) ?? state.toJSON()
  written.set(state, text)
  return text
}

const loadShowText = keepTrying(() => import('../../../editor/showText'))

type BodyEditor = HTMLElement & { __lexicalEditor?: LexicalEditor }

const hasRows = (value: unknown): boolean =>
  Array.isArray(value) && value.some((item) => typeof item === 'object' && item !== null)

type Text = { root: { children: unknown[] } }

const hasBlocks = (value: unknown): value is Text => ((value as Text | null)?.root.children.length ?? 0) > 0

const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !('root' in value)

const pathsOf = (name: string, value: unknown): [string, unknown][] =>
  isGroup(value)
    ? Object.entries(value).map(([inner, part]) => [`${name}.${inner}`, part] as [string, unknown])
    : [[name, value]]

export type StoryForm = {
  /** What is typed at this moment: the text of the body as its editor has it, which tells the form of it later. */
  read: () => StoryFields
  settle: () => Promise<void>
  /** Gives the form the newest text of the body: from the form Payload makes an editor anew, and words would go with the old one. */
  handOver: () => void
  /** @returns what puts these values into the form, all at once; the lists among them are drawn by the server first */
  prepare: (fields: StoryFields) => Promise<(names: readonly string[]) => void>
  setModified: (isModified: boolean) => void
}

/**
 * The form of a story, as whoever saves it needs it.
 * @param onBegin before the first thing is typed
 * @param onTyped soon after something was
 */
export const useStoryForm = ({
  onBegin,
  onTyped,
}: {
  onBegin: () => void
  onTyped: () => void
}): StoryForm => {
  const { dispatchFields, getData, getFields, setModified, formRef } = useForm()
  const [fields] = useAllFormFields()
  const { id, docPermissions, getDocPreferences } = useDocumentInfo()
  const { getFormState } = useServerFunctions()
  const tell = useRef({ onBegin, onTyped })
  tell.current = { onBegin, onTyped }
  const body = useRef<{ editor: LexicalEditor | null; isTouched: boolean; stop: () => void }>({
    editor: null,
    isTouched: false,
    stop: () => undefined,
  })
  const blockTypedAt = useRef<number | null>(null)
  const hasBegun = useRef(false)

  const watchBody = (): void => {
    const place: BodyEditor | null = formRef.current ? textInForm('body', formRef.current) : null
    const editor = place?.__lexicalEditor ?? null
    if (editor === body.current.editor) return
    body.current.stop()
    const stop =
      editor?.registerUpdateListener(({ dirtyElements, dirtyLeaves, prevEditorState }) => {
        if (!hasBegun.current || prevEditorState.isEmpty() || dirtyElements.size + dirtyLeaves.size === 0)
          return
        body.current.isTouched = true
        blockTypedAt.current = null
        tell.current.onTyped()
      }) ?? (() => undefined)
    body.current = { editor, isTouched: false, stop }
  }

  useEffect(() => {
    const begin = (event: Event): void => {
      watchBody()
      if (!hasBegun.current) {
        tell.current.onBegin()
        hasBegun.current = true
      }
      if (
        event.type === 'input' &&
        event.target instanceof Element &&
        event.target.closest('[data-lexical-decorator]')
      )
        blockTypedAt.current = Date.now()
    }
    const kinds = ['pointerdown', 'keydown', 'input', 'paste', 'drop'] as const
    for (const kind of kinds) document.addEventListener(kind, begin, { capture: true })
    return () => {
      for (const kind of kinds) document.removeEventListener(kind, begin, { capture: true })
      body.current.stop()
    }
  }, [])

  useEffect(() => {
    // A story that has just been made is opened to be written, as soon as its editor has come.
    if (location.hash !== '#body') return undefined
    const seek = (): void => {
      watchBody()
      if (!body.current.editor) return
      observer.disconnect()
      history.replaceState(history.state, '', location.pathname + location.search)
      if (!hasBegun.current) body.current.editor.focus()
    }
    const observer = new MutationObserver(seek)
    observer.observe(document.body, { childList: true, subtree: true })
    seek()
    return () => observer.disconnect()
  }, [])

  useEffect(() => {
    watchBody()
    if (hasBegun.current) tell.current.onTyped()
  }, [fields])

  const read = (): StoryFields => {
    const data = Object.entries(getData()).filter(([name]) => !SERVER_OWNED.has(name))
    const { editor, isTouched } = body.current
    return {
      ...Object.fromEntries(data),
      ...(editor && isTouched ? { body: writtenOf(editor.getEditorState()) } : {}),
    }
  }

  const settle = async (): Promise<void> => {
    // React hands over what was typed in its next turn.
    do await new Promise((done) => setTimeout(done, LOOK_EVERY_MS))
    while (blockTypedAt.current !== null && Date.now() - blockTypedAt.current < BLOCK_WAY_MS)
  }

  const handOver = (): void => {
    const { editor, isTouched } = body.current
    if (editor && isTouched)
      dispatchFields({ type: 'UPDATE', path: 'body', value: writtenOf(editor.getEditorState()), valid: true })
  }

  const prepare: StoryForm['prepare'] = async (values) => {
    const withRows = Object.keys(values).filter((name) => hasRows(values[name]) || hasRows(getData()[name]))
    let drawn: FormState = {}
    if (withRows.length > 0) {
      const answer = await getFormState({
        id,
        collectionSlug: ARTICLES,
        data: { ...getData(), ...values },
        docPermissions,
        docPreferences: await getDocPreferences(),
        operation: 'update',
        renderAllFields: true,
        schemaPath: ARTICLES,
        skipValidation: true,
      })
      drawn = ('state' in answer && answer.state) || {}
    }
    const { showText } = 'body' in values ? await loadShowText() : { showText: null }
    const isOf = (name: string, path: string): boolean => path === name || path.startsWith(`${name}.`)
    return (names) => {
      hasBegun.current = true
      watchBody()
      const lists = names.filter((name) => withRows.includes(name))
      const { editor } = body.current
      const text = names.includes('body') && hasBlocks(values.body) ? values.body : null
      const isShown = showText !== null && editor !== null && text !== null
      flushSync(() => {
        for (const path of Object.keys(getFields()))
          if (lists.some((name) => path !== name && isOf(name, path)) && !(path in drawn))
            dispatchFields({ type: 'REMOVE', path })
        for (const [path, field] of Object.entries(drawn))
          if (lists.some((name) => isOf(name, path)))
            dispatchFields({ type: 'UPDATE_MANY', formState: { [path]: field } })
        for (const [path, value] of names
          .filter((name) => !lists.includes(name))
          .flatMap((name) => pathsOf(name, values[name])))
          dispatchFields({
            type: 'UPDATE',
            path,
            value,
            valid: true,
            // By another initial value Payload is told to make the editor anew.
            ...(path === 'body' && isShown ? {} : { initialValue: value }),
          })
        if (names.includes('body')) body.current.isTouched = false
      })
      if (!isShown) return
      showText(editor, text)
      body.current.isTouched = true
    }
  }

  return { read, settle, handOver, prepare, setModified }
}
