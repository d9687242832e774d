'use client'

import type { ReactNode } from 'react'
import { createContext, lazy, use, useState } from 'react'
import { keepTrying } from '../../admin/later/keepTrying'
import { Later } from '../../admin/later/Later.client'

const KeysDialog = lazy(
  keepTrying(() => import('./KeysDialog.client').then((module) => ({ default: module.KeysDialog }))),
)

const Context = createContext<() => void>(() => undefined)

/** Opens the list of keys from the line under the text and from the keyboard. */
export const KeysProvider = ({ children }: { children: ReactNode }) => {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <Context value={() => setIsOpen(true)}>
      {children}
      {isOpen ? (
        <Later>
          <KeysDialog onClose={() => setIsOpen(false)} />
        </Later>
      ) : null}
    </Context>
  )
}

export const useOpenKeys = (): (() => void) => use(Context)
