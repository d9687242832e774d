'use client'

import { XIcon } from '@payloadcms/ui'
import { useId } from 'react'
import { useModal } from '../../admin/useModal'
import { useWords } from '../../admin/useWords'
import './KeysDialog.css'
import { keysWords } from './keysWords'
import { SHORTCUTS } from './shortcuts'

const isMac = (): boolean => /Mac|iP(?:hone|ad)/.test(navigator.userAgent)

/** All keys that do something in the text, in one place. */
export const KeysDialog = ({ onClose }: { onClose: () => void }) => {
  const say = useWords(keysWords)
  const id = useId()
  const dialog = useModal()
  const nameOf = (key: string): string => (key === 'Mod' ? (isMac() ? '⌘' : 'Ctrl') : key)
  return (
    <dialog
      ref={dialog}
      className="keys-dialog"
      aria-labelledby={id}
      onClose={onClose}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <header>
        <h2 id={id}>{say('title')}</h2>
        <button type="button" aria-label={say('close')} onClick={() => dialog.current?.close()}>
          <XIcon />
        </button>
      </header>
      {SHORTCUTS.map(({ group, shortcuts }) => (
        <section key={group}>
          <h3>{say(group)}</h3>
          <dl>
            {shortcuts.map(({ keys, does }) => (
              <div key={does}>
                <dt>
                  {keys.map((key) => (
                    <kbd key={key}>{nameOf(key)}</kbd>
                  ))}
                </dt>
                <dd>{say(does)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </dialog>
  )
}
