import { picture, type Picture } from '@dateline/content-schema/picture'

/** All pictures inside an answer of the content API, wherever they stand in it; each name once. */
export const picturesOf = (value: unknown, found = new Map<string, Picture>()): Map<string, Picture> => {
  if (Array.isArray(value)) {
    for (const entry of value) picturesOf(entry, found)
  } else if (typeof value === 'object' && value !== null) {
    const candidate = picture.safeParse(value)
    if (candidate.success) found.set(candidate.data.name, candidate.data)
    else for (const entry of Object.values(value)) picturesOf(entry, found)
  }
  return found
}
