/** Where readers meet a story. Each is shown from the same public answers that its real place is made of. */
export const PREVIEW_VIEWS = ['story', 'front', 'readMore', 'search', 'social', 'newsletter'] as const
export type PreviewView = (typeof PREVIEW_VIEWS)[number]
