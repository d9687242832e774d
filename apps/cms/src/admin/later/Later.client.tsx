'use client'
import type { ReactNode } from 'react'
import { Suspense, useEffect, useState } from 'react'
import { useWords } from '../useWords'
import { KeptApart } from './KeptApart.client'
import { laterWords } from './laterWords'

const PATIENCE_MS = 4_000

const Patience = () => {
  const say = useWords(laterWords)
  const [isLong, setIsLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setIsLong(true), PATIENCE_MS)
    return () => clearTimeout(timer)
  }, [])
  return isLong ? <p role="status">{say('waiting')}</p> : null
}

/** The place of a part that is loaded when it is needed (`lazy(keepTrying(…))`). It says so when that takes long. */
export const Later = ({ children }: { children: ReactNode }) => (
  <KeptApart>
    <Suspense fallback={<Patience />}>{children}</Suspense>
  </KeptApart>
)
