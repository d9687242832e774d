'use client'
import { useId, useState } from 'react'
import { Dialog } from '../../../admin/Dialog.client'
import { useWords } from '../../../admin/useWords'
import { mergeStories } from '../comparing/mergeStories'
import type { Story } from '../comparing/storyFields'
import { fieldWords } from './fieldWords'
import { savingWords } from './savingWords'

type Props = {
  base: Story
  yours: Story
  theirs: Story
  theirName: string
  onMerged: (fields: Record<string, unknown>) => void
  onClose: () => void
}

/** Two texts of one story: for each field that both changed, somebody chooses. */
export const ConflictDialog = ({ base, yours, theirs, theirName, onMerged, onClose }: Props) => {
  const say = useWords(savingWords)
  const group = useId()
  const [chosen, setChosen] = useState<Readonly<Record<string, 'yours' | 'theirs'>>>({})
  const merge = mergeStories({ base, yours, theirs })
  const names = Object.keys(merge.merged)
  const open = names.filter((name) => JSON.stringify(yours[name]) !== JSON.stringify(theirs[name]))
  const finish = (): void =>
    onMerged({
      ...merge.merged,
      ...Object.fromEntries(
        open.flatMap((name) => {
          const side = chosen[name]
          return side === undefined ? [] : [[name, (side === 'yours' ? yours : theirs)[name]]]
        }),
      ),
    })
  return (
    <Dialog
      isWide
      title={say('mergeTitle', { name: theirName })}
      closeLabel={say('close')}
      onClose={onClose}
      actions={
        <button type="button" className="btn btn--style-primary btn--size-medium" onClick={finish}>
          {say('finish')}
        </button>
      }
    >
      <p>{say('mergeExplain')}</p>
      {open.map((name) => (
        <fieldset key={name} className="save-dialog__field">
          <legend>{name}</legend>
          <div className="save-dialog__texts">
            {(['theirs', 'yours'] as const).map((side) => (
              <label key={side}>
                <input
                  type="radio"
                  name={`${group}-${name}`}
                  checked={chosen[name] === side}
                  onChange={() => setChosen({ ...chosen, [name]: side })}
                />{' '}
                {say(side === 'yours' ? 'mine' : 'theirs')}
                <div className="save-dialog__text">
                  {fieldWords((side === 'yours' ? yours : theirs)[name]) || say('emptyField')}
                </div>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
    </Dialog>
  )
}
