/** The longest headline, in characters, that a card shows whole on a phone. */
export const HEADLINE_LIMIT = 120
