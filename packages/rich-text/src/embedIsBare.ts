import { isVisible } from './cleanText'
import { textOf } from './lexicalNode'

/**
 * Whether nothing would be left of an embed once the original has vanished: neither words nor a picture. Who wrote it
 * and when does not tell what it said.
 * @param embed the block's fields as stored or typed, or an element of the contract
 */
export const embedIsBare = (embed: { text?: unknown; poster?: unknown }): boolean =>
  !isVisible(textOf(embed.text)) &&
  (embed.poster === undefined || embed.poster === null || embed.poster === '')
