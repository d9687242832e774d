'use client'

import { usePreferences } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import { createContext, use, useEffect, useMemo, useState } from 'react'

type Typography = { isOn: boolean; setIsOn: (isOn: boolean) => void }

/** By this name Payload keeps the choice of each person. */
const PREFERENCE = 'story-typography'

const Context = createContext<Typography>({ isOn: true, setIsOn: () => undefined })

/** Whether what is typed is set as a typesetter would: on, until this person switches it off. */
export const TypographyProvider = ({ children }: { children: ReactNode }) => {
  const { getPreference, setPreference } = usePreferences()
  const [isOn, setIsOn] = useState(true)
  useEffect(() => {
    let isCurrent = true
    void getPreference<{ isOn?: boolean } | null>(PREFERENCE).then((kept) => {
      if (isCurrent && kept?.isOn === false) setIsOn(false)
    })
    return () => {
      isCurrent = false
    }
  }, [getPreference])
  const typography = useMemo(
    () => ({
      isOn,
      setIsOn: (next: boolean) => {
        setIsOn(next)
        void setPreference(PREFERENCE, { isOn: next })
      },
    }),
    [isOn, setPreference],
  )
  return <Context value={typography}>{children}</Context>
}

export const useTypography = (): Typography => use(Context)
