'use client'

import { useWords } from '../../admin/useWords'
import { keysWords } from './keysWords'
import { useOpenKeys } from './KeysProvider.client'

export const KeysButton = () => {
  const say = useWords(keysWords)
  return (
    <button type="button" aria-haspopup="dialog" onClick={useOpenKeys()}>
      {say('title')}
    </button>
  )
}
