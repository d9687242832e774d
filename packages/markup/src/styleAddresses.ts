/** Comments and other texts, which are passed over, and the two ways in which a style sheet names an address. */
const PATTERN =
  /\/\*[\s\S]*?\*\/|(?:url\(\s*|@import\s+)(?:"(?<double>[^"\n]*)"|'(?<single>[^'\n]*)'|(?<bare>[^\s"'();]+(?=\s*\))))|"[^"\n]*"|'[^'\n]*'/gi

/** A style sheet with other addresses. @param replace gets each as it is written */
export const replaceStyleAddresses = (css: string, replace: (address: string) => string): string =>
  css.replace(PATTERN, (whole: string, ...rest: unknown[]) => {
    const { double, single, bare } = rest.at(-1) as Record<string, string | undefined>
    const address = double ?? single ?? bare
    if (address === undefined) return whole
    const start = whole.lastIndexOf(address)
    return `${whole.slice(0, start)}${replace(address)}${whole.slice(start + address.length)}`
  })

export const styleAddresses = (css: string): string[] => {
  const found: string[] = []
  replaceStyleAddresses(css, (address) => {
    found.push(address)
    return address
  })
  return found
}
