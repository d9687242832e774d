/** @param path the path of a field in the form, such as `kicker` or `updates.0.note` */
export const goToField = (path: string): void => {
  const id = `field-${path.replaceAll('.', '__')}`
  const place =
    document.getElementById(id) ?? document.querySelector(`[data-field-path="${CSS.escape(path)}"]`)
  if (place === null) return
  place.scrollIntoView({ block: 'center' })
  const target = place.matches('input, textarea, select, button')
    ? place
    : place.querySelector('input, textarea, select, button, [contenteditable=true]')
  if (target instanceof HTMLElement) target.focus({ preventScroll: true })
}
