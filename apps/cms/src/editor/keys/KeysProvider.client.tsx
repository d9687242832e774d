'use client'

import type { ReactNode } from 'react'
import { createContext, lazy, Suspense, use, useState } from 'react'

const KeysDialog = lazy(() =>
  import('./KeysDialog.client').then((module) => ({ default: module.KeysDialog })),
)

const Context = createContext<() => void>(() => undefined)

/** Opens the list of keys from the line under the text and from the keyboard. */
export const KeysProvider = ({ children }: { children: ReactNode }) => {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <Context value={() => setIsOpen(true)}>
      {children}
      {isOpen ? (
        <Suspense>
          <KeysDialog onClose={() => setIsOpen(false)} />
        </Suspense>
      ) : null}
    </Context>
  )
}

export const useOpenKeys = (): (() => void) => use(Context)
