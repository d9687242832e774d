type Person = { id: string; name: string }

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/**
 * Who is called in a note: `@` and the name as it is written in the newsroom, in capitals or not. "@Ada Quist" does
 * not call a colleague who is only "Ada".
 * @returns ids, each once
 */
export const mentionsIn = (text: string, people: readonly Person[]): string[] => {
  const named = people
    .filter(({ name }) => name.trim() !== '')
    .toSorted((one, other) => other.name.length - one.name.length)
  const found = new Set<string>()
  named.reduce((rest, { id, name }) => {
    const call = new RegExp(`(?<![\\p{L}\\p{N}])@${escaped(name.trim())}(?![\\p{L}\\p{N}])`, 'giu')
    if (!call.test(rest)) return rest
    found.add(id)
    // Taken out, so that a shorter name does not find itself in a longer one.
    return rest.replace(call, ' ')
  }, text)
  return people.map(({ id }) => id).filter((id) => found.has(id))
}
