type SearchParams = Record<string, string | string[] | undefined>

/** The query of a search page as text; of what is given several times the first counts. */
export const searchOf = (params: SearchParams): string =>
  new URLSearchParams(
    Object.entries(params).flatMap(([name, value]): [string, string][] => {
      const first = Array.isArray(value) ? value[0] : value
      return first === undefined ? [] : [[name, first]]
    }),
  ).toString()
