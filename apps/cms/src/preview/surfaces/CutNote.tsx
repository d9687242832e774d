import type { Cut } from '../cutText'
import type { SayInPreview } from '../surfaceWords'

export type CutNoteProps = { what: string; cut: Cut; say: SayInPreview }

/** Says how long a text is, and whether the place has room for it. */
export const CutNote = ({ what, cut, say }: CutNoteProps) => {
  const { length, limit, isCut } = cut
  const key = length === 0 ? 'isMissing' : isCut ? 'isCut' : 'fits'
  return (
    <li className={isCut || length === 0 ? 'cut-note is-cut' : 'cut-note'}>
      {say(key, { what, length, limit })}
    </li>
  )
}
