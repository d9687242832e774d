/** Percent from the left and from the top. */
export type Focus = { x: number; y: number }

type Box = { left: number; top: number; width: number; height: number }

const percent = (value: number): number => Math.min(100, Math.max(0, Math.round(value)))

/** The place in a picture that a pointer is at; a pointer beside the picture is at its edge. */
export const focusAt = ({ x, y, box }: { x: number; y: number; box: Box }): Focus => ({
  x: percent(box.width === 0 ? 50 : (100 * (x - box.left)) / box.width),
  y: percent(box.height === 0 ? 50 : (100 * (y - box.top)) / box.height),
})

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** One percent for an arrow, ten with shift; null for any other key. */
export const focusAfterKey = (
  focus: Focus,
  { key, shiftKey }: { key: string; shiftKey: boolean },
): Focus | null => {
  const step = STEPS[key]
  if (step === undefined) return null
  const length = shiftKey ? 10 : 1
  return { x: percent(focus.x + step[0] * length), y: percent(focus.y + step[1] * length) }
}
