'use client'
import { useAuth } from '@payloadcms/ui'
import { useEffect, useId, useRef, useState } from 'react'
import { Dialog } from '../../../admin/Dialog.client'
import { useWords } from '../../../admin/useWords'
import { USERS } from '../../slugs'
import { savingWords } from './savingWords'

type Props = { onLoggedIn: () => void; onClose: () => void }

/** Asks for the password over the text, and goes on. */
export const LoginDialog = ({ onLoggedIn, onClose }: Props) => {
  const say = useWords(savingWords)
  const { user, refreshCookieAsync } = useAuth()
  // A page whose login has expired may have forgotten who it was by the time of the second try.
  const [email] = useState(() => user?.email ?? '')
  const [password, setPassword] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const [isAsking, setIsAsking] = useState(false)
  const fieldId = useId()
  const field = useRef<HTMLInputElement>(null)
  // After the dialog has opened, which puts the focus on its first button.
  useEffect(() => field.current?.focus(), [])
  const logIn = async (): Promise<void> => {
    setIsAsking(true)
    try {
      const response = await fetch(`/api/${USERS}/login`, {
        method: 'POST',
        credentials: 'include',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ email, password }),
      })
      if (!response.ok)
        setProblem(say(response.status >= 500 ? 'loginUnreachable' : 'loginFailed', { email }))
      else {
        await refreshCookieAsync()
        onLoggedIn()
      }
    } catch {
      setProblem(say('loginUnreachable'))
    } finally {
      setIsAsking(false)
    }
  }
  return (
    <Dialog
      title={say('loginTitle')}
      closeLabel={say('close')}
      onClose={onClose}
      actions={
        <>
          <button type="button" className="btn btn--style-secondary btn--size-medium" onClick={onClose}>
            {say('cancel')}
          </button>
          <button
            type="button"
            className="btn btn--style-primary btn--size-medium"
            disabled={isAsking || password === ''}
            onClick={() => void logIn()}
          >
            {say('logIn')}
          </button>
        </>
      }
    >
      <p>{say('loginExplain')}</p>
      <p>{email}</p>
      <div>
        <label className="save-dialog__label" htmlFor={fieldId}>
          {say('password')}
        </label>
        <input
          id={fieldId}
          className="save-dialog__input"
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') void logIn()
          }}
          ref={field}
        />
      </div>
      {problem === null ? null : (
        <p role="alert" className="save-dialog__problem">
          {problem}
        </p>
      )}
    </Dialog>
  )
}
