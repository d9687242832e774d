import { randomBytes } from 'node:crypto'

/** Next bundles its proxy apart from our server, so the two meet in the one global that they share. */
const place = globalThis as { datelineRenderPass?: string }

export const RENDER_PASS_HEADER = 'dateline-render-pass'

/** Known to nobody outside this process: with it our own server asks Next for a page as it was rendered. */
export const renderPass = (): string => (place.datelineRenderPass ??= randomBytes(24).toString('hex'))
