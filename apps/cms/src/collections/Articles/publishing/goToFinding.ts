import type { Finding } from '../../../workflow/finding'

const EDITABLE = 'input:not([type=hidden]), textarea, [contenteditable=true], button, select'
/** Long enough to be seen, and gone before it is in the way. */
const SHOWN_MS = 2400

const isCalm = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches

const show = (place: Element): void => {
  place.scrollIntoView({ block: 'center', behavior: isCalm() ? 'auto' : 'smooth' })
  place.setAttribute('data-finding', '')
  window.setTimeout(() => place.removeAttribute('data-finding'), SHOWN_MS)
}

/** A node of the first level of a text that is open in the editor. */
export const nodeInText = (node: number): Element | null =>
  document.querySelector('#field-body [data-lexical-editor=true]')?.children[node] ?? null

const caretTo = (node: Element): void => {
  const editor = node.closest<HTMLElement>('[contenteditable=true]')
  editor?.focus({ preventScroll: true })
  const range = document.createRange()
  range.selectNodeContents(node)
  range.collapse(true)
  const selection = window.getSelection()
  selection?.removeAllRanges()
  selection?.addRange(range)
}

/** Leads to the field of a finding, or to the node of the text, and puts the caret there. */
export const goToFinding = ({ path, node }: Pick<Finding, 'path' | 'node'>): void => {
  const inText = path === 'body' && node !== undefined ? nodeInText(node) : null
  if (inText !== null) {
    caretTo(inText)
    return show(inText)
  }
  const field = document.getElementById(`field-${path.replaceAll('.', '__')}`)
  const wrapper = field?.closest('.field-type') ?? field
  if (!wrapper) return
  const target = field?.matches(EDITABLE) ? field : wrapper.querySelector<HTMLElement>(EDITABLE)
  target?.focus({ preventScroll: true })
  show(wrapper)
}
