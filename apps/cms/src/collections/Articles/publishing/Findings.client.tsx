'use client'
import { goToField } from '../../../admin/form/goToField'
import { useWords } from '../../../admin/useWords'
import type { Checklist } from '../../../workflow/checkBeforePublishing'
import type { Finding } from '../../../workflow/finding'
import { findingWords } from '../../../workflow/findingWords'
import { checklistWords } from './checklistWords'
import './Findings.css'

type Leading = { onLeave?: () => void }

const FindingLink = ({ finding, onLeave }: { finding: Finding } & Leading) => {
  const say = useWords(findingWords)
  return (
    <li>
      <button
        type="button"
        className="findings__link"
        onClick={() => {
          onLeave?.()
          // A dialog gives the focus back first, and would take it away again.
          window.setTimeout(() => goToField(finding), 0)
        }}
      >
        {say(finding.code, finding.values)}
      </button>
    </li>
  )
}

const Group = ({
  kind,
  findings,
  onLeave,
}: { kind: 'errors' | 'warnings'; findings: readonly Finding[] } & Leading) => {
  const say = useWords(checklistWords)
  if (findings.length === 0) return null
  return (
    <section className={`findings__group findings__group--${kind}`}>
      <h3>{say(kind, { count: findings.length })}</h3>
      <ul>
        {findings.map((one, index) => (
          <FindingLink key={`${one.code} ${one.path} ${String(index)}`} finding={one} onLeave={onLeave} />
        ))}
      </ul>
    </section>
  )
}

/**
 * What stands between a story and its readers, as links to the places.
 * @param onLeave called before a link leads away, for a dialog that has to close
 */
export const Findings = ({ checklist, onLeave }: { checklist: Checklist } & Leading) => {
  const say = useWords(checklistWords)
  const { errors, warnings } = checklist
  if (errors.length + warnings.length === 0) return <p className="findings__nothing">{say('nothing')}</p>
  return (
    <div className="findings">
      <Group kind="errors" findings={errors} onLeave={onLeave} />
      <Group kind="warnings" findings={warnings} onLeave={onLeave} />
    </div>
  )
}
