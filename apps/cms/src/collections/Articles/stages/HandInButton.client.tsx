'use client'
import { Button, useTranslation } from '@payloadcms/ui'
import { useWords } from '../../../admin/useWords'
import { stageWords } from './stageWords'
import { useMoves } from './useMoves'

/** The next step of whoever does not publish: the desk, or for the desk, "ready". Nothing where there is none. */
const NEXT = ['editing', 'ready'] as const

export const HandInButton = () => {
  const say = useWords(stageWords)
  const { i18n } = useTranslation()
  const { stage, moves, isBusy, move } = useMoves(i18n.language)
  const next = NEXT.map((to) => moves.find((one) => one.to === to)).find(Boolean)
  if (!next || stage === 'ready') return null
  return (
    <Button
      id="action-hand-in"
      size="medium"
      margin={false}
      disabled={next.unmet !== null || isBusy}
      tooltip={next.unmet === null ? undefined : say(next.unmet)}
      onClick={() => void move(next.to)}
    >
      {say(next.verb)}
    </Button>
  )
}
