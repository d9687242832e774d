import { $isSelectionCapturedInDecoratorInput } from '@payloadcms/richtext-lexical/lexical'

/**
 * Whether a key or a paste belongs to a field of a block, such as the words of a pull quote. The block stands inside the
 * text, so that Lexical hears of it too.
 */
export const isInField = ({ target }: { target?: EventTarget | null }): boolean =>
  target instanceof Node && $isSelectionCapturedInDecoratorInput(target)
