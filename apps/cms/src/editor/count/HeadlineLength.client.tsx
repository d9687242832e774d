'use client'

import { useFormFields } from '@payloadcms/ui'
import { useWords } from '../../admin/useWords'
import { HEADLINE_LIMIT } from '../../workflow/headlineLimit'
import './HeadlineLength.css'
import { lengthWords } from './lengthWords'

/** Under the headline: whether it still fits a card. */
export const HeadlineLength = () => {
  const say = useWords(lengthWords)
  const value = useFormFields(([fields]) => fields?.headline?.value)
  const count = typeof value === 'string' ? [...value.trim()].length : 0
  const over = count - HEADLINE_LIMIT
  return (
    <p className="headline-length" data-is-long={over > 0} aria-live={over > 0 ? 'polite' : 'off'}>
      {over > 0 ? say('headlineLong', { count, over }) : say('headline', { count, fits: HEADLINE_LIMIT })}
    </p>
  )
}
