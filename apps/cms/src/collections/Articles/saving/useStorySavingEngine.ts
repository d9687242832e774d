'use client'
import { useAuth, useDocumentInfo, useFormInitializing } from '@payloadcms/ui'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { ARTICLES } from '../../slugs'
import type { Journal, JournalEntry } from './journal'
import { openJournal } from './journal'
import type { ConflictFound, SaveEngine } from './saveEngine'
import { startSaveEngine } from './saveEngine'
import { hasUnsaved, saveStateOf } from './saveMachine'
import { fetchNewest, sendSave } from './sendSave'
import type { StoryFields } from './storySaving'
import { useSavingParts } from './StorySavingProvider.client'
import { loadMergeDialog, loadRecoveryDialog } from './savingDialogs'
import type { Merging, TextsToMerge } from './textsToMerge'
import { isRecoveryMerged, isStillShown, mergingRecovered, textsToMerge } from './textsToMerge'
import { useStoryForm } from './useStoryForm'
import { watchTyping } from './watchTyping'

/** What is typed stands in the journal so soon. */
const NOTICE_EVERY_MS = 200
/** A browser carries no more than 64 kB for a page that is being left. */
const CARRIED_BYTES = 60_000

/** What the server derives from what was typed, and the form shows. */
const DERIVED = ['slug'] as const

const lockOf = (tab: string): string => `dateline-tab-${tab}`

/** Held as long as the page lives: what another living page types is no text to recover. */
const holdTab = (tab: string): (() => void) => {
  const end = new AbortController()
  void navigator.locks?.request(
    lockOf(tab),
    () =>
      new Promise<void>((done) => {
        end.signal.addEventListener('abort', () => done())
      }),
  )
  return () => end.abort()
}

const livingTabs = async (): Promise<Set<string>> => {
  const locks = (await navigator.locks?.query())?.held ?? []
  return new Set(locks.flatMap(({ name }) => (name ? [name] : [])))
}

/** The id of whoever saved this text last; null for a script. */
export const savedByOf = ({ savedBy }: Record<string, unknown>): string | null =>
  typeof savedBy === 'string' ? savedBy : null

export type StoryEngine = {
  engine: SaveEngine | null
  conflict: TextsToMerge | null
  recovery: JournalEntry | null
  settleConflict: (merged: StoryFields) => Promise<void>
  settleRecovery: (what: 'restore' | 'discard' | 'later') => Promise<void>
  /** Put off: the state goes on saying so. */
  closeConflict: () => void
  othersChanged: OthersChange | null
  /** Resolves when nobody types. */
  pause: () => Promise<void>
}

/** What somebody else saved meanwhile, and by whose id. */
export type OthersChange = { fields: readonly string[]; by: string | null }

/** Starts the saving of the story in this form, and its journal. Inside of the form. */
export const useStorySavingEngine = (): StoryEngine => {
  const info = useDocumentInfo()
  const { user } = useAuth()
  const isInitializing = useFormInitializing()
  const { setStatus, setParts } = useSavingParts()
  const [engine, setEngine] = useState<SaveEngine | null>(null)
  const [merging, setMerging] = useState<Merging | null>(null)
  const conflict = useMemo(() => merging && textsToMerge(merging), [merging])
  const [recovery, setRecovery] = useState<JournalEntry | null>(null)
  const [othersChanged, setOthersChanged] = useState<OthersChange | null>(null)
  const running = useRef<SaveEngine | null>(null)
  const journal = useRef<{ store: Journal | null; unkeptBecause: string | null; tab: string }>({
    store: null,
    unkeptBecause: null,
    tab: '',
  })
  /** While two texts stand beside each other none of them is followed: nobody could ever end that. */
  const isAsking = useRef(false)
  isAsking.current = merging !== null || recovery !== null
  const pause = useRef<() => Promise<void>>(() => Promise.resolve())
  const offerLeft = useRef<() => Promise<void>>(() => Promise.resolve())
  const noticing = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const address = `/api/${ARTICLES}/${String(info.id)}`
  const whose = { user: String(user?.id ?? ''), story: String(info.id) }

  const notice = useCallback(() => {
    noticing.current ??= setTimeout(() => {
      noticing.current = undefined
      running.current?.notice()
      settleModified()
    }, NOTICE_EVERY_MS)
  }, [])
  const form = useStoryForm({
    onBegin: () => running.current?.adopt(form.read()),
    onTyped: notice,
  })
  const latest = useRef({ form, info, whose, user })
  latest.current = { form, info, whose, user }

  /** The form counts as modified only while something is unsaved: then leaving warns. */
  const settleModified = (): void => {
    const machine = running.current?.machine()
    if (machine && !hasUnsaved(machine)) latest.current.form.setModified(false)
  }

  const tellStatus = useCallback(() => {
    const machine = running.current?.machine()
    if (machine)
      setStatus({
        state: saveStateOf(machine),
        revision: machine.revision,
        unkeptBecause: journal.current.unkeptBecause,
      })
  }, [setStatus])

  const keepInJournal = useCallback(async (): Promise<void> => {
    const { store, tab } = journal.current
    const machine = running.current?.machine()
    if (!store || !machine) return
    const { whose: own, user: person } = latest.current
    try {
      if (!hasUnsaved(machine)) await store.clear({ ...own, tab })
      else {
        const base = running.current?.base() ?? {}
        const fields = { ...machine.sending, ...machine.typed }
        await store.write({
          ...own,
          userName: typeof person?.name === 'string' ? person.name : '',
          tab,
          revision: machine.revision,
          base: Object.fromEntries(Object.keys(fields).map((name) => [name, base[name] ?? null])),
          fields,
          typedAt: Date.now(),
        })
      }
      journal.current.unkeptBecause = null
    } catch (error) {
      journal.current.unkeptBecause = error instanceof Error ? error.message : String(error)
    }
    tellStatus()
  }, [tellStatus])

  /** Shows values that the server has. A field that somebody types in at this moment stays as it is typed. */
  const adopt = useCallback(async (fields: StoryFields) => {
    const apply = await latest.current.form.prepare(fields)
    const started = running.current
    started?.notice()
    const names = Object.keys(fields).filter((name) => !(name in (started?.machine().typed ?? {})))
    apply(names)
    const shown = latest.current.form.read()
    started?.adopt(Object.fromEntries(names.map((name) => [name, shown[name]])))
  }, [])

  /** Puts values into the form as if they had been typed. */
  const replace = useCallback(async (fields: StoryFields) => {
    const apply = await latest.current.form.prepare(fields)
    running.current?.notice()
    apply(Object.keys(fields))
  }, [])

  useEffect(() => {
    const revision: unknown = info.data?.revision
    if (!info.id || isInitializing || info.isTrashed || !info.hasSavePermission) return
    const tab = crypto.randomUUID()
    journal.current = { store: null, unkeptBecause: null, tab }
    const releaseTab = holdTab(tab)
    const typing = watchTyping(document, () => Date.now())
    pause.current = typing.pause
    const showConflict = async (found: ConflictFound): Promise<void> => {
      await loadMergeDialog()
      await typing.pause()
      started.notice()
      setMerging({ ...found, recovered: null, typed: started.machine().typed })
    }
    const story = { ...info.data, revision: typeof revision === 'number' ? revision : 1 }
    const started = startSaveEngine({
      story,
      form: form.read(),
      isLastAutosaved: info.mostRecentVersionIsAutosaved,
      now: () => Date.now(),
      post: (request) => {
        const isLight = JSON.stringify(request.fields).length < CARRIED_BYTES
        return sendSave({ ...request, address, isLeaving: Boolean(request.isLeaving) && isLight })
      },
      fetchNewest: () => fetchNewest(address),
      readForm: () => latest.current.form.read(),
      settle: () => latest.current.form.settle(),
      onChange: () => {
        tellStatus()
        void keepInJournal()
      },
      onSaved: ({ document, sent, isDraft }) => {
        const { info: now } = latest.current
        settleModified()
        if (isDraft) {
          if (!now.mostRecentVersionIsAutosaved) now.setUnpublishedVersionCount((count) => count + 1)
          now.setMostRecentVersionIsAutosaved(true)
        } else {
          const isLive = document._status === 'published'
          now.setHasPublishedDoc(isLive)
          now.setUnpublishedVersionCount(isLive ? 0 : 1)
          now.setMostRecentVersionIsAutosaved(false)
          now.setData(document)
        }
        // What is typed by now is the person's; only what stands as it was sent follows the server.
        const form = latest.current.form.read()
        const names =
          isDraft && !('stage' in sent) ? DERIVED : Object.keys(form).filter((name) => name !== 'body')
        const typed = running.current?.machine().typed ?? {}
        const following = names.filter(
          (name) =>
            name in document &&
            !(name in typed) &&
            JSON.stringify(form[name] ?? null) !== JSON.stringify(document[name] ?? null),
        )
        if (following.length > 0)
          void adopt(Object.fromEntries(following.map((name) => [name, document[name]])))
      },
      onOthersChanged: (fields) => {
        // A slug that follows the headline is nobody's doing.
        const names = Object.keys(fields).filter((name) => name !== 'slug')
        if (names.length > 0) setOthersChanged({ fields: names, by: savedByOf(started.base()) })
      },
      // Where the dialog cannot be had, the state goes on saying what is to be done.
      onConflict: (found) => void showConflict(found).catch(() => undefined),
      prepare: async (fields) => {
        const apply = await latest.current.form.prepare(fields)
        // Under the hands of somebody who types nothing takes the place of the text.
        if ('body' in fields) await typing.pause()
        return () => apply(Object.keys(fields))
      },
    })
    running.current = started
    setEngine(started)
    setParts({
      flush: () => started.flush(),
      keep: () => started.flush({ isKept: true }),
      send: (write) => started.send(write),
      follow: async () => {
        if (!isAsking.current) await started.follow()
      },
      handOver: () => latest.current.form.handOver(),
      replace: (fields) => void replace(fields).then(() => started.notice()),
      openConflict: () => void started.checkNewest(),
    })
    tellStatus()
    offerLeft.current = async () => {
      const { store } = journal.current
      if (!store) return
      const living = await livingTabs()
      const left = (await store.find(latest.current.whose)).filter((entry) => !living.has(lockOf(entry.tab)))
      const base = started.base()
      const isSame = ({ fields }: JournalEntry): boolean =>
        Object.entries(fields).every(
          ([name, value]) => JSON.stringify(base[name] ?? null) === JSON.stringify(value ?? null),
        )
      for (const entry of left.filter(isSame)) await store.clear(entry)
      const found = left.find((entry) => !isSame(entry))
      if (!found) return
      await loadRecoveryDialog()
      await typing.pause()
      setRecovery(found)
    }
    const begin = async (): Promise<void> => {
      try {
        journal.current.store = await openJournal(Date.now())
        await started.checkNewest()
        await keepInJournal()
        await offerLeft.current()
      } catch (error) {
        journal.current.unkeptBecause = error instanceof Error ? error.message : String(error)
        tellStatus()
      }
    }
    void begin()
    /** The last keys may not have been taken down yet. */
    const writeDown = (): void => {
      started.notice()
      void keepInJournal()
    }
    const leave = (): void => {
      writeDown()
      if (hasUnsaved(started.machine())) void started.flush({ isKept: true, isLeaving: true })
    }
    const goOnline = (): void => started.online()
    window.addEventListener('online', goOnline)
    window.addEventListener('beforeunload', writeDown)
    window.addEventListener('pagehide', leave)
    return () => {
      window.removeEventListener('online', goOnline)
      window.removeEventListener('beforeunload', writeDown)
      window.removeEventListener('pagehide', leave)
      typing.stop()
      leave()
      started.stop()
      releaseTab()
      setParts(null)
    }
  }, [info.id, isInitializing])

  /** Each tab that went left a text of its own. Where the next cannot be had now, it is offered when the story is opened. */
  const forget = async (entry: JournalEntry): Promise<void> => {
    await journal.current.store?.clear(entry)
    await offerLeft.current().catch(() => undefined)
  }
  /** The text that was found stands in the form now, and is kept by this tab: nobody needs its own copy any more. */
  const hasTaken = async (started: SaveEngine, found: JournalEntry): Promise<void> => {
    started.notice()
    await keepInJournal()
    await forget(found)
  }
  const besideForm = (started: SaveEngine, found: JournalEntry): Merging =>
    mergingRecovered(found, { base: started.base(), typed: started.machine().typed })

  return {
    engine,
    conflict,
    recovery,
    othersChanged,
    pause: () => pause.current(),
    closeConflict: () => setMerging(null),
    settleConflict: async (merged) => {
      const started = running.current
      if (merging === null || started === null) return
      // While the dialog still stands over the form, so that no key comes in between.
      const apply = await latest.current.form.prepare(merged)
      started.notice()
      const { recovered } = merging
      const now = recovered ? besideForm(started, recovered) : { ...merging, typed: started.machine().typed }
      // What is not shown there would be written over.
      if (!isStillShown(merging, now)) return setMerging(now)
      setMerging(null)
      // The editor shows the merged text, and what of it differs from what the server has is typed.
      apply(Object.keys(merged))
      if (recovered === null) return started.merged(merging.theirs)
      await hasTaken(started, recovered)
    },
    settleRecovery: async (what) => {
      const started = running.current
      if (recovery === null || started === null) return
      setRecovery(null)
      if (what === 'later') return
      if (what === 'discard') return await forget(recovery)
      const mustMerge = (): boolean => {
        started.notice()
        return isRecoveryMerged(recovery, started.machine())
      }
      if (mustMerge()) return setMerging(besideForm(started, recovery))
      const apply = await latest.current.form.prepare(recovery.fields)
      // Somebody may have typed on meanwhile.
      if (mustMerge()) return setMerging(besideForm(started, recovery))
      apply(Object.keys(recovery.fields))
      await hasTaken(started, recovery)
    },
  }
}
