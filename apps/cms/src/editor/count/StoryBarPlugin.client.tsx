'use client'

import { useTranslation } from '@payloadcms/ui'
import { useEffect } from 'react'
import { useWords } from '../../admin/useWords'
import { tellTextShown } from '../textShown'
import { KeysButton } from '../keys/KeysButton.client'
import { useTypography } from '../typography/TypographyProvider.client'
import { lengthWords } from './lengthWords'
import './StoryBar.css'
import { useBodyLength } from './useBodyLength'

/** The line under the text: how long it is, and what this person has chosen for writing. */
export const StoryBarPlugin = () => {
  const say = useWords(lengthWords)
  const { i18n } = useTranslation()
  const { whole, selected } = useBodyLength()
  const { isOn, setIsOn } = useTypography()
  useEffect(tellTextShown, [])
  const number = (value: number): string => value.toLocaleString(i18n.language)
  return (
    <div className="story-bar">
      <p>
        {say('length', {
          words: number(whole.words),
          characters: number(whole.characters),
          minutes: whole.minutes,
        })}
      </p>
      {selected === null ? null : (
        <p>{say('selected', { words: number(selected.words), characters: number(selected.characters) })}</p>
      )}
      <label>
        <input type="checkbox" checked={isOn} onChange={(event) => setIsOn(event.target.checked)} />
        {say('typography')}
      </label>
      <KeysButton />
    </div>
  )
}
