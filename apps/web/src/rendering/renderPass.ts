import { randomBytes } from 'node:crypto'

/** Next bundles its proxy apart from our code, so the two meet in the one global that they share. */
const place = globalThis as { datelineRenderPass?: string }

export const RENDER_PASS_HEADER = 'dateline-render-pass'

/** Known to our server and to the process in which Next runs: with it the one asks the other for a page as it was rendered. */
export const renderPass = (): string => (place.datelineRenderPass ??= randomBytes(24).toString('hex'))

/** In a process of its own Next takes the pass that our server made. */
export const acceptRenderPass = (pass: string): void => {
  place.datelineRenderPass = pass
}
