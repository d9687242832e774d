'use client'
import { useTranslation } from '@payloadcms/ui'
import { Dialog } from '../../../admin/Dialog.client'
import { useWords } from '../../../admin/useWords'
import { useFieldFacts } from '../comparing/useFieldFacts'
import { fieldWords } from './fieldWords'
import type { JournalEntry } from './journal'
import { savingWords } from './savingWords'

type Props = {
  entry: JournalEntry
  story: Readonly<Record<string, unknown>>
  onDone: (what: 'restore' | 'discard' | 'later') => void
}

/** What was typed on this device and never saved: beside the story, to be taken or thrown away. */
export const RecoveryDialog = ({ entry, story, onDone }: Props) => {
  const say = useWords(savingWords)
  const { i18n } = useTranslation()
  const { labelOf } = useFieldFacts()
  const time = new Date(entry.typedAt).toLocaleString(i18n.language, {
    dateStyle: 'long',
    timeStyle: 'short',
  })
  const names = Object.keys(entry.fields).filter(
    (name) => fieldWords(entry.fields[name]) !== fieldWords(story[name]),
  )
  return (
    <Dialog
      isWide
      isUnasked
      title={say('recoverTitle')}
      closeLabel={say('close')}
      onClose={() => onDone('later')}
      actions={
        <>
          <button
            type="button"
            className="btn btn--style-secondary btn--size-medium"
            onClick={() => onDone('discard')}
          >
            {say('discard')}
          </button>
          <button
            type="button"
            className="btn btn--style-primary btn--size-medium"
            onClick={() => onDone('restore')}
          >
            {say('restore')}
          </button>
        </>
      }
    >
      <p>{say('recoverExplain', { time, name: entry.userName })}</p>
      {names.map((name) => (
        <section key={name} className="save-dialog__field">
          <h3>{labelOf(name)}</h3>
          <div className="save-dialog__texts">
            <div>
              <p>{say('onDevice')}</p>
              <div className="save-dialog__text">{fieldWords(entry.fields[name]) || say('emptyField')}</div>
            </div>
            <div>
              <p>{say('inStory')}</p>
              <div className="save-dialog__text">{fieldWords(story[name]) || say('emptyField')}</div>
            </div>
          </div>
        </section>
      ))}
    </Dialog>
  )
}
