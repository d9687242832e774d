const holdsText = (node: unknown): boolean => {
  if (typeof node !== 'object' || node === null) return false
  const { type, text, children } = node as { type?: unknown; text?: unknown; children?: unknown }
  if (typeof text === 'string' && text.trim() !== '') return true
  if (type === 'block' || type === 'upload') return true
  return Array.isArray(children) && children.some(holdsText)
}

/** Whether something stands in a stored body: words, a picture, a block. Quick enough to ask at each keystroke. */
export const hasWords = (body: unknown): boolean =>
  typeof body === 'object' && body !== null && 'root' in body && holdsText(body.root)
