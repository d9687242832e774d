/** @param text words with places such as `{name}`; a place without a value stays as it is written */
export const fillWords = (text: string, values: Record<string, string | number> = {}): string =>
  text.replaceAll(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place))
