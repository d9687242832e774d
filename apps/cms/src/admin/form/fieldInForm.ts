/** A text carries the path of its field as an attribute; every other field of Payload an id made of it. */
const TEXT_PATH = 'data-field-path'
const ID = 'field-'
const idOf = (path: string): string => `${ID}${path.replaceAll('.', '__')}`

/**
 * Where a field stands in the edit view.
 * @param path as in the form, such as `kicker` or `updates.0.note`
 */
export const fieldInForm = (path: string, page: ParentNode = document): HTMLElement | null =>
  page.querySelector<HTMLElement>(
    `[id=${JSON.stringify(idOf(path))}], [${TEXT_PATH}=${JSON.stringify(path)}]`,
  )

/** The path of the field that something stands in. What is typed into a block is typed into the text around it. */
export const pathInForm = (element: Element): string | null => {
  const path =
    element.closest(`[${TEXT_PATH}]`)?.getAttribute(TEXT_PATH) ??
    element.closest(`[id^="${ID}"]`)?.id.slice(ID.length).replaceAll('__', '.') ??
    ''
  return /^[\w.]{1,100}$/.test(path) ? path : null
}
