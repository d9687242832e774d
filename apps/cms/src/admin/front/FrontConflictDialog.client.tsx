'use client'

import { Button, useTranslation } from '@payloadcms/ui'
import { momentName } from '../calendar/timeNames'
import { Dialog } from '../Dialog.client'
import { useWords } from '../useWords'
import { comparePlaces, storiesOnlyIn } from './comparePlaces'
import type { Place } from './frontPlaces'
import { frontConflictWords } from './frontConflictWords'
import type { FrontStory } from './frontStory'
import type { FrontConflict } from './useFrontEditions'

type Props = {
  conflict: FrontConflict
  /** The language of the edition, in its own words. */
  label: string
  stories: ReadonlyMap<string, FrontStory>
  zone: string
  onTheirs: () => void
  onYours: () => void
  onClose: () => void
}

/** Two front pages of one language beside each other: whoever saved later decides which one stands. */
export const FrontConflictDialog = ({
  conflict: { theirs, yours, status },
  label,
  stories,
  zone,
  onTheirs,
  onYours,
  onClose,
}: Props) => {
  const say = useWords(frontConflictWords)
  const { i18n } = useTranslation()
  const headlineOf = (id: string): string => stories.get(id)?.headline || say('untitled')
  const placeWords = (place: Place | null): string => {
    if (place === null) return say('noPlace')
    if (place.story === null) return say('newest')
    if (place.until === null) return headlineOf(place.story)
    const when = momentName(new Date(place.until), { language: i18n.language, zone }, new Date())
    return say('keptUntil', { headline: headlineOf(place.story), when })
  }
  const listed = (ids: readonly string[]): string =>
    ids.map((id) => say('quoted', { headline: headlineOf(id) })).join(', ')
  const [onlyTheirs, onlyYours] = [storiesOnlyIn(theirs.places, yours), storiesOnlyIn(yours, theirs.places)]
  return (
    <Dialog
      title={say('title', { label })}
      closeLabel={say('close')}
      isWide
      isForReading
      onClose={onClose}
      actions={
        <>
          <Button buttonStyle="secondary" size="medium" margin={false} onClick={onTheirs}>
            {say('takeTheirs')}
          </Button>
          <Button size="medium" margin={false} onClick={onYours}>
            {say(status === 'published' ? 'publishYours' : 'saveYours')}
          </Button>
        </>
      }
    >
      <p>
        {say('nothingSaved')} {say(theirs.isDraft ? 'theirsIsDraft' : 'theirsIsLive')}
      </p>
      <p className="newsroom-dialog__hint">{say('help')}</p>
      {onlyTheirs.length > 0 ? <p>{say('onlyTheirs', { list: listed(onlyTheirs) })}</p> : null}
      {onlyYours.length > 0 ? <p>{say('onlyYours', { list: listed(onlyYours) })}</p> : null}
      <table className="front-conflict">
        <caption className="sr-only">{say('beside')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('place')}</th>
            <th scope="col">{say('theirs')}</th>
            <th scope="col">{say('yours')}</th>
          </tr>
        </thead>
        <tbody>
          {comparePlaces(theirs.places, yours).map(({ theirs: one, yours: other, isSame }, index) => (
            <tr key={index} className={isSame ? undefined : 'is-different'}>
              <th scope="row">
                {index === 0 ? say('lead') : index + 1}
                {isSame ? null : <span className="sr-only"> {say('different')}</span>}
              </th>
              <td>{placeWords(one)}</td>
              <td>{placeWords(other)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  )
}
