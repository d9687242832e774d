const two = (value: number): string => String(value).padStart(2, '0')

/** A moment as `<input type="datetime-local">` has it, in the time of the device; empty for none. */
export const toLocalMinute = (iso: string | null): string => {
  if (iso === null) return ''
  const at = new Date(iso)
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-')
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`
}

/** @returns ISO 8601; null where nothing, or no whole date, was entered */
export const fromLocalMinute = (value: string): string | null => {
  const at = new Date(value)
  return value === '' || Number.isNaN(at.getTime()) ? null : at.toISOString()
}
