'use client'

import { Button } from '@payloadcms/ui'
import { Dialog } from '../Dialog.client'
import { useWords } from '../useWords'
import { frontWords } from './frontWords'

type Props = { languages: readonly string[]; onStay: () => void; onLeave: () => void }

/** Asked before a front page that was changed and not saved is left. */
export const FrontLeavingDialog = ({ languages, onStay, onLeave }: Props) => {
  const say = useWords(frontWords)
  return (
    <Dialog
      title={say('leaving')}
      closeLabel={say('stay')}
      onClose={onStay}
      actions={
        <>
          <Button buttonStyle="secondary" size="medium" margin={false} onClick={onLeave}>
            {say('leave')}
          </Button>
          <Button size="medium" margin={false} onClick={onStay}>
            {say('stay')}
          </Button>
        </>
      }
    >
      <p>{say('leavingHelp', { list: languages.join(', ') })}</p>
    </Dialog>
  )
}
