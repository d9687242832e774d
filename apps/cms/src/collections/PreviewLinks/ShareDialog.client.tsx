'use client'

import { Button, useAuth, useTranslation } from '@payloadcms/ui'
import { useId, useState } from 'react'
import type { Actor } from '../../access/roles'
import { isEditor } from '../../access/roles'
import { useModal } from '../../admin/useModal'
import { useWords } from '../../admin/useWords'
import type { LinkDuration } from './linkDurations'
import { isLinkDuration, LINK_DURATIONS } from './linkDurations'
import type { ShownLink } from './linkState'
import { linkStateOf, makerOf } from './linkState'
import { shareDialogWords } from './shareDialogWords'
import './ShareDialog.css'
import { usePreviewLinks } from './usePreviewLinks'

const STATE_WORDS = { open: 'isOpen', expired: 'isExpired', revoked: 'isRevoked' } as const
const DURATIONS = Object.keys(LINK_DURATIONS) as LinkDuration[]

type RowProps = { link: ShownLink; onRevoke: () => void }

const LinkRow = ({ link, onRevoke }: RowProps) => {
  const say = useWords(shareDialogWords)
  const { i18n } = useTranslation()
  const [isCopied, setCopied] = useState(false)
  const state = linkStateOf(link, new Date())
  const maker = makerOf(link)
  const moment = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(link.until),
  )
  const copy = (): void => {
    void navigator.clipboard.writeText(link.address ?? '').then(() => setCopied(true))
  }
  return (
    <li className={`share-link is-${state}`}>
      <p>
        <strong>{say(STATE_WORDS[state])}</strong>, {say('until', { moment })}
        {maker === '' ? null : `, ${say('by', { name: maker })}`}
      </p>
      {state === 'open' ? (
        <div className="share-link__ways">
          {link.address ? (
            <>
              <input
                aria-label={say('links')}
                readOnly
                value={link.address}
                onFocus={(event) => event.target.select()}
              />
              <Button buttonStyle="secondary" size="small" margin={false} onClick={copy}>
                {say(isCopied ? 'copied' : 'copy')}
              </Button>
            </>
          ) : null}
          <Button buttonStyle="secondary" size="small" margin={false} onClick={onRevoke}>
            {say('revoke')}
          </Button>
        </div>
      ) : null}
    </li>
  )
}

export type ShareDialogProps = { story: string; onClose: () => void }

/** Links for people outside the newsroom: who made which, until when, and a way to take each back. */
export const ShareDialog = ({ story, onClose }: ShareDialogProps) => {
  const say = useWords(shareDialogWords)
  const { user } = useAuth()
  const { links, problem, make, revoke } = usePreviewLinks(story)
  const [lasts, setLasts] = useState<LinkDuration>('day')
  const dialog = useModal()
  const id = useId()
  const mayMake = isEditor(user as Actor)

  return (
    <dialog className="share-dialog" ref={dialog} aria-labelledby={`${id}-title`} onClose={onClose}>
      <h2 id={`${id}-title`}>{say('title')}</h2>
      <p>{say('explanation')}</p>
      {mayMake ? (
        <div className="share-dialog__make">
          <label htmlFor={`${id}-lasts`}>{say('lasts')}</label>
          <select
            id={`${id}-lasts`}
            value={lasts}
            onChange={({ target }) => (isLinkDuration(target.value) ? setLasts(target.value) : undefined)}
          >
            {DURATIONS.map((duration) => (
              <option key={duration} value={duration}>
                {say(duration)}
              </option>
            ))}
          </select>
          <Button size="small" margin={false} onClick={() => void make(lasts)}>
            {say('make')}
          </Button>
        </div>
      ) : (
        <p>{say('onlyEditors')}</p>
      )}
      <p className="share-dialog__problem" role="status">
        {problem === null ? '' : problem.why === '' ? say('away') : say('failed', { why: problem.why })}
      </p>
      <h3>{say('links')}</h3>
      {links?.length === 0 ? <p>{say('none')}</p> : null}
      <ul aria-live="polite">
        {(links ?? []).map((link) => (
          <LinkRow key={link.id} link={link} onRevoke={() => void revoke(link.id)} />
        ))}
      </ul>
      <form method="dialog">
        <Button buttonStyle="secondary" size="small" margin={false} type="submit">
          {say('close')}
        </Button>
      </form>
    </dialog>
  )
}
