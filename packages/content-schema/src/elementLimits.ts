/* Apart from the schemas, so that what runs in a browser and asks for these alone does not carry zod. */

export const NOTE_KINDS = ['correction', 'clarification', 'update'] as const

/** How many pictures make a gallery. */
export const GALLERY_LEAST = 2
export const GALLERY_MOST = 20
