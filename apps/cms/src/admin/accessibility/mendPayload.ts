import type { MendWord } from './mendWords'

type Say = (word: MendWord) => string
type Mend = { where: string; mend: (element: HTMLElement, say: Say) => void }

const FORMATS: readonly MendWord[] = [
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'subscript',
  'superscript',
  'inlineCode',
  'link',
]

const NAMED = ':not([aria-label], [aria-labelledby])'

let labels = 0

/** Names a control by the label that Payload draws over its field, and ties to nothing. */
const nameByField = (element: HTMLElement): void => {
  const label = element.closest('.field-type')?.querySelector<HTMLElement>('.field-label')
  if (!label) return
  label.id ||= `named-label-${String((labels += 1))}`
  element.setAttribute('aria-labelledby', label.id)
}

const name =
  (word: MendWord): Mend['mend'] =>
  (element, say) =>
    element.setAttribute('aria-label', say(word))

/** A dropdown names itself by the text that it shows. */
const hasText = ({ textContent }: HTMLElement): boolean => (textContent ?? '').trim() !== ''

/** What Payload 3.90 leaves without a name or gives a wrong role, one rule a kind. */
const MENDS: readonly Mend[] = [
  { where: `.rs__input${NAMED}, .react-datepicker__input-container input${NAMED}`, mend: nameByField },
  { where: `.ContentEditable__root${NAMED}`, mend: nameByField },
  // The label of a line of text in a block names an id that nothing has; those of all blocks have one id in common.
  { where: `.story-block__fields :is(input[name], textarea)${NAMED}`, mend: nameByField },
  {
    where: '.dropdown-indicator[aria-hidden]:not([tabindex="-1"])',
    mend: (element) => (element.tabIndex = -1),
  },
  {
    where: '.clear-indicator[aria-hidden]',
    mend: (element, say) => {
      element.removeAttribute('aria-hidden')
      element.setAttribute('aria-label', say('clear'))
    },
  },
  { where: `.date-time-picker__clear-button${NAMED}`, mend: name('clear') },
  {
    // A button that holds buttons is read as one; it is still moved with the keys.
    where: '.rs__multi-value[role=button]',
    mend: (element) => {
      element.setAttribute('role', 'group')
      element.setAttribute('aria-label', (element.textContent ?? '').trim())
    },
  },
  { where: `.collapsible__drag${NAMED}`, mend: name('move') },
  {
    where: `.popup-button${NAMED}`,
    mend: (element, say) => {
      if (!hasText(element)) element.setAttribute('aria-label', say('more'))
    },
  },
  ...FORMATS.map((format) => ({
    where: `.toolbar-popup__button-${format}${NAMED}`,
    mend: name(format),
  })),
  { where: `.upload-relationship-details__edit${NAMED}`, mend: name('change') },
  { where: `.upload-relationship-details__remove${NAMED}`, mend: name('remove') },
  { where: `.clickable-arrow--left${NAMED}`, mend: name('previous') },
  { where: `.clickable-arrow--right${NAMED}, .paginator .clickable-arrow${NAMED}`, mend: name('next') },
  {
    // Payload writes a label in two languages into its name as it is.
    where: '.relationship-add-new__add-button[aria-label*="[object"]',
    mend: (element) => {
      const words = element.querySelector('.tooltip')?.textContent
      if (words) element.setAttribute('aria-label', words)
    },
  },
  {
    // It names itself by itself.
    where: '#select-all[aria-labelledby]',
    mend: (element, say) => {
      element.removeAttribute('aria-labelledby')
      element.setAttribute('aria-label', say('selectAll'))
    },
  },
  {
    where: '.cell-_select input[type=checkbox]:is([aria-label=""], :not([aria-label]))',
    mend: name('select'),
  },
  { where: `.copy-to-clipboard${NAMED}`, mend: name('copy') },
  // The login and its like.
  { where: '.template-minimal:not([role])', mend: (element) => element.setAttribute('role', 'main') },
  { where: '.list-header:not([role])', mend: (element) => element.setAttribute('role', 'presentation') },
  {
    // On a phone it is scrolled sideways, which keys must do too.
    where: '.doc-controls__content:not([tabindex])',
    mend: (element) => {
      if (element.scrollWidth > element.clientWidth) element.tabIndex = 0
    },
  },
  { where: '.doc-tabs__tabs:not([role])', mend: (element) => element.setAttribute('role', 'presentation') },
  {
    where: '.doc-header:not([role])',
    mend: (element, say) => {
      element.setAttribute('role', 'region')
      element.setAttribute('aria-label', say('document'))
    },
  },
  { where: '.collection-list:not([role])', mend: (element) => element.setAttribute('role', 'main') },
  // The name of the file stands beside its picture.
  { where: '.file__thumbnail img:not([alt=""])', mend: (element) => element.setAttribute('alt', '') },
]

/** Names and roles that assistive technology needs, put on Payload's own controls under `root`. Doing it twice changes nothing. */
export const mendPayload = (root: ParentNode, say: Say): void => {
  for (const { where, mend } of MENDS)
    for (const element of root.querySelectorAll<HTMLElement>(where)) mend(element, say)
}
