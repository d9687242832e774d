import { nodesInText, textInForm } from '../../editor/textInForm'
import { fieldInForm } from './fieldInForm'
import './goToField.css'

const TYPED_INTO = 'input:not([type=hidden], :disabled), textarea:not(:disabled), select:not(:disabled)'
const CONTROL = `${TYPED_INTO}, button:not(:disabled)`
/** Long enough to be seen, and gone before it is in the way. */
const SHOWN_MS = 2400

const isCalm = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches

const show = (place: Element): void => {
  place.scrollIntoView({ block: 'center', behavior: isCalm() ? 'auto' : 'smooth' })
  place.setAttribute('data-led-to', '')
  window.setTimeout(() => place.removeAttribute('data-led-to'), SHOWN_MS)
}

const focusOn = (target: HTMLElement): void => {
  // Nothing inside what is folded can have the focus.
  for (
    let around = target.closest('details');
    around;
    around = around.parentElement?.closest('details') ?? null
  )
    around.open = true
  target.focus({ preventScroll: true })
}

const caretTo = (node: Element, text: HTMLElement): void => {
  focusOn(text)
  const range = document.createRange()
  range.selectNodeContents(node)
  range.collapse(true)
  const selection = window.getSelection()
  selection?.removeAllRanges()
  selection?.addRange(range)
}

/** In a block there is no place for a caret: its fields where they are open, else the button that opens them. */
const controlOfBlock = (node: Element): HTMLElement | null =>
  node.matches('[data-lexical-decorator]')
    ? (node.querySelector<HTMLElement>(TYPED_INTO) ??
      node.querySelector<HTMLElement>('button[aria-controls][aria-expanded]'))
    : null

const goToNode = (node: Element, text: HTMLElement): void => {
  const control = controlOfBlock(node)
  if (control === null) caretTo(node, text)
  else focusOn(control)
  show(node)
}

type Place = {
  /** Of a field in the form, such as `kicker` or `updates.0.note`. */
  path: string
  /** In a text: the place of a node among those of the first level. */
  node?: number
}

/** Leads whoever works in the form to a field, or to a node of a text, and puts the focus there. */
export const goToField = ({ path, node }: Place): void => {
  const text = textInForm(path)
  const inText = text === null || node === undefined ? undefined : nodesInText(text)[node]
  if (text !== null && inText !== undefined) return goToNode(inText, text)
  const field = fieldInForm(path)
  if (field === null) return
  const place = field.closest('.field-type') ?? field
  const control = field.matches(CONTROL) ? field : place.querySelector<HTMLElement>(CONTROL)
  const target = text ?? control
  if (target !== null) focusOn(target)
  show(place)
}
