import { decimalAmount, formatAmount } from '@dateline/content-schema/amounts'
import type { Appeal } from '@dateline/content-schema/appeal'
import { PictureFigure } from './PictureFigure'
import { messagesFor } from './text/messages'

/** A GET form replaces the query of its action; what stands there travels as hidden fields instead. */
const queryFields = (target: string): [string, string][] => {
  const query = target.split('#')[0]?.split('?')[1]
  return query === undefined ? [] : [...new URLSearchParams(query).entries()]
}

export type AppealBoxProps = { appeal: Appeal; siteName: string; className?: string }

export const AppealBox = ({ appeal, siteName, className = '' }: AppealBoxProps) => {
  const messages = messagesFor(appeal.language)
  const titleId = `appeal-${appeal.id}`
  const { amounts, frequency } = appeal
  const offered = amounts?.[frequency] ?? []
  return (
    <aside className={`appeal ${className}`.trim()} aria-labelledby={titleId} data-appeal={appeal.id}>
      <p className="appeal-from">{messages.appealFrom(siteName)}</p>
      <h2 id={titleId}>{appeal.heading}</h2>
      {appeal.picture === null ? null : <PictureFigure picture={appeal.picture} use="story" />}
      {appeal.paragraphs.map((parts, index) => (
        <p key={index}>
          {parts.map((part, position) =>
            part.highlight ? <mark key={position}>{part.text}</mark> : part.text,
          )}
        </p>
      ))}
      {appeal.thanks === '' ? null : <p className="appeal-thanks">{appeal.thanks}</p>}
      {amounts === null || offered.length === 0 ? (
        <p className="appeal-continue">
          <a className="button" href={appeal.target}>
            {appeal.button}
          </a>
        </p>
      ) : (
        <form action={appeal.target} method="get">
          {queryFields(appeal.target).map(([name, value]) => (
            <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
          ))}
          <input type="hidden" name="appeal" value={appeal.id} />
          <input type="hidden" name="frequency" value={frequency} />
          <input type="hidden" name="currency" value={amounts.currency} />
          <fieldset>
            <legend>{messages.giveHowOften[frequency]}</legend>
            <div className="amounts">
              {offered.map((amount) => (
                <label key={amount.minor}>
                  <input
                    type="radio"
                    name="amount"
                    value={decimalAmount(amount)}
                    required
                    defaultChecked={amount.minor === amounts.default.minor}
                  />
                  <span className="amount">{formatAmount(amount, appeal.language)}</span>
                </label>
              ))}
              {amounts.allowOther ? (
                <label>
                  <input type="radio" name="amount" value="other" required />
                  <span className="amount">{messages.otherAmount}</span>
                </label>
              ) : null}
            </div>
          </fieldset>
          <p className="appeal-continue">
            <button className="button" type="submit">
              {appeal.button}
            </button>
          </p>
        </form>
      )}
    </aside>
  )
}
