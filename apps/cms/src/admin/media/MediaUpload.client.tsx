'use client'

import { useBulkUpload, useModal } from '@payloadcms/ui'
import { useRef, useState } from 'react'
import { PHOTOS } from '../../collections/slugs'
import { useWords } from '../useWords'
import { mediaWords } from './mediaWords'

const TYPES = 'image/jpeg,image/png,image/webp'

type Outcome = { count: number; wordless: number; failed: number }
type Props = { onUploaded: () => void; onShowWordless: () => void }

const isWordless = ({ alt, credit }: { alt?: unknown; credit?: unknown }): boolean => !alt || !credit

/** Payload's form for many files, one page each; afterwards it is said what publication will ask for. */
export const MediaUpload = ({ onUploaded, onShowWordless }: Props) => {
  const say = useWords(mediaWords)
  const { openModal } = useModal()
  const { drawerSlug, setCollectionSlug, setInitialFiles, setOnSuccess } = useBulkUpload()
  const input = useRef<HTMLInputElement>(null)
  const [outcome, setOutcome] = useState<Outcome | null>(null)

  const begin = (files: FileList | null): void => {
    if (files === null || files.length === 0) return
    setOutcome(null)
    setCollectionSlug(PHOTOS)
    setInitialFiles(files)
    setOnSuccess((uploaded, failed) => {
      const wordless = uploaded.filter(({ doc }) => isWordless(doc)).length
      setOutcome({ count: uploaded.length, wordless, failed })
      onUploaded()
    })
    openModal(drawerSlug)
  }

  return (
    <div className="media-upload">
      <input
        ref={input}
        type="file"
        multiple
        accept={TYPES}
        hidden
        data-media-files
        onChange={({ target }) => {
          begin(target.files)
        }}
        onClick={({ currentTarget }) => {
          // The same files may be chosen again after they were refused.
          currentTarget.value = ''
        }}
      />
      <button type="button" className="is-primary" onClick={() => input.current?.click()}>
        {say('upload')}
      </button>
      <p className="media-upload__help">{say('uploadHelp')}</p>
      <div role="status">
        {outcome === null ? null : (
          <p className={outcome.wordless + outcome.failed > 0 ? 'media-notice is-bad' : 'media-notice'}>
            {say('uploaded', { count: outcome.count })}
            {outcome.failed > 0 ? ` ${say('notUploaded', { count: outcome.failed })}` : ''}
            {outcome.wordless > 0 ? ` ${say('wordlessLeft', { count: outcome.wordless })} ` : ''}
            {outcome.wordless > 0 ? (
              <button type="button" onClick={onShowWordless}>
                {say('showThem')}
              </button>
            ) : null}
          </p>
        )}
      </div>
    </div>
  )
}
