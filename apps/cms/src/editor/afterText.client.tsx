'use client'

import type { ComponentType } from 'react'
import { lazy } from 'react'
import { keepTrying } from '../admin/later/keepTrying'
import { Later } from '../admin/later/Later.client'
import { useTextShown } from './useTextShown'

/**
 * A component beside the text that is loaded, and asks the server for what it shows, once the text can be written in: who
 * opens a story wants to write.
 */
export const afterText = <Props extends object>(
  load: () => Promise<{ default: ComponentType<Props> }>,
): ComponentType<Props> => {
  const Loaded = lazy(keepTrying(load)) as unknown as ComponentType<Props>
  const AfterText = (props: Props) =>
    useTextShown() ? (
      <Later>
        <Loaded {...props} />
      </Later>
    ) : null
  return AfterText
}
