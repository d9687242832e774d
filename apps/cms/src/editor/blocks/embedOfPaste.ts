import { parseEmbedAddress } from '@dateline/rich-text/parseEmbedAddress'

/**
 * The address of the embed that a pasted text asks for: one bare address of a post or film and nothing else.
 * @returns null for anything else: other pages stay links, because a card of theirs would show nothing more
 */
export const embedOfPaste = (pasted: string): string | null => {
  const embed = parseEmbedAddress(pasted)
  return embed === null || embed.provider === 'web' ? null : embed.address
}
