import { parseArgs } from 'node:util'
import { Refusal } from './refusal'

type OptionShapes = Record<string, { type: 'string' | 'boolean' }>
export type CommandInput = {
  positionals: string[]
  options: Record<string, string | boolean | undefined>
  /** Aborted by Ctrl-C, SIGTERM, a closed terminal, or a pipe that nobody reads any more. */
  signal: AbortSignal
}

/** Runs a command to its exit code: parses arguments, answers `--help`, turns signals into an abort, prints refusals. */
export const runCommand = async (
  { help, options = {} }: { help: string; options?: OptionShapes },
  main: (input: CommandInput) => Promise<number | undefined>,
): Promise<void> => {
  const abort = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => abort.abort())
  // Without a listener the first line that nobody can read would end us on the spot, and what we started would go on.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => abort.abort())
  try {
    const parsed = parseArguments(options)
    if (parsed.values.help === true) {
      console.log(help)
      process.exit(0)
    }
    process.exit((await main({ ...parsed, options: parsed.values, signal: abort.signal })) ?? 0)
  } catch (error) {
    if (abort.signal.aborted) process.exit(130)
    console.error(error instanceof Refusal ? `\n${error.message}` : error)
    process.exit(1)
  }
}

const parseArguments = (options: OptionShapes) => {
  try {
    return parseArgs({ options: { ...options, help: { type: 'boolean' } }, allowPositionals: true })
  } catch (error) {
    throw new Refusal(
      `${error instanceof Error ? error.message : String(error)}\n--help shows what is allowed.`,
    )
  }
}
