import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { readInstalledPackages } from '../checks/readInstalledPackages'
import { readSourceFiles } from '../checks/readSourceFiles'
import { findViolations } from '../checks/textLaws'
import { breachesOfVersionRules } from '../checks/versionRules'
import { readEnvironment } from '../env'
import { generateFiles } from '../generateFiles'
import { ROOT } from '../paths'
import { Refusal } from '../refusal'
import { runCommand } from '../runCommand'
import { runTask } from '../runTask'

const HELP = `npm run check [-- step …]
Format, lint, types, unit tests, generated files, dependency law, versions. Needs no service and no network.
With names of steps, those alone: format lint types unit generated imports laws versions.`

/** A step throws a refusal that says what is wrong. */
type Step = { name: string; run: () => Promise<void> }

const SIDE_BY_SIDE = 2

await runCommand({ help: HELP }, async ({ positionals, signal }) => {
  const environment = readEnvironment()
  const tool = async (name: string, args: string[], cwd = ROOT) => {
    await runTask({
      title: name,
      file: process.execPath,
      args,
      cwd,
      env: environment.inherited,
      log: join(environment.dataDir, 'log', 'check', `${name.replaceAll(/[ /]/g, '-')}.log`),
      signal,
    })
  }
  const program = (...path: string[]) => join(ROOT, 'node_modules', ...path)
  const types = workspaces().map((folder): Step => ({
    name: `types ${folder}`,
    run: () => tool(`types ${folder}`, [program('typescript', 'bin', 'tsc'), '--noEmit'], join(ROOT, folder)),
  }))
  const steps: Step[] = [
    {
      name: 'lint',
      run: () => tool('lint', [program('eslint', 'bin', 'eslint.js'), '--max-warnings', '0', '.']),
    },
    {
      name: 'format',
      run: () =>
        tool('format', [program('prettier', 'bin', 'prettier.cjs'), '--check', '--log-level', 'warn', '.']),
    },
    ...types,
    { name: 'unit', run: () => tool('unit', [program('vitest', 'vitest.mjs'), 'run', '--project', 'unit']) },
    {
      name: 'generated',
      run: async () => {
        const stale = await generateFiles({ environment, isCheck: true, signal })
        if (stale.length > 0)
          throw new Refusal(`Out of date: ${stale.join(', ')}. npm run generate writes them.`)
      },
    },
    {
      name: 'imports',
      run: () =>
        tool('imports', [
          ...[
            program('dependency-cruiser', 'bin', 'dependency-cruise.mjs'),
            '--config',
            '.dependency-cruiser.cjs',
          ],
          ...['--output-type', 'err-long', 'apps', 'packages', 'tools', 'tests'],
        ]),
    },
    {
      name: 'laws',
      run: () =>
        refuse(
          findViolations(readSourceFiles()).map(({ path, line, law }) => `${path}:${String(line)}  ${law}`),
        ),
    },
    { name: 'versions', run: () => refuse(breachesOfVersionRules(readInstalledPackages())) },
  ]
  const chosen = steps.filter(
    ({ name }) => positionals.length === 0 || positionals.includes(name.split(' ')[0] ?? ''),
  )
  if (chosen.length === 0) throw new Refusal(HELP)
  const failed = await runSteps(chosen, signal)
  console.log(failed.length === 0 ? '\nAll is well.' : `\nFailed: ${failed.join(', ')}`)
  return failed.length === 0 ? 0 : 1
})

function refuse(lines: string[]): Promise<void> {
  return lines.length === 0 ? Promise.resolve() : Promise.reject(new Refusal(lines.join('\n')))
}

function workspaces(): string[] {
  const nested = ['apps', 'packages'].flatMap((folder) =>
    readdirSync(join(ROOT, folder)).map((name) => `${folder}/${name}`),
  )
  return [...nested, 'tests', 'tools'].filter((folder) => existsSync(join(ROOT, folder, 'tsconfig.json')))
}

/** Runs all steps, two at a time, and names those that failed. */
async function runSteps(steps: Step[], signal: AbortSignal): Promise<string[]> {
  const waiting = [...steps]
  const failed: string[] = []
  const lane = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const start = performance.now()
      const seconds = () => `${((performance.now() - start) / 1000).toFixed(1).padStart(6)} s`
      try {
        await step.run()
        console.log(`${seconds()}  ok      ${step.name}`)
      } catch (error) {
        signal.throwIfAborted()
        failed.push(step.name)
        console.log(
          `${seconds()}  FAILED  ${step.name}\n${error instanceof Refusal ? error.message : String(error)}\n`,
        )
      }
    }
  }
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, lane))
  return failed
}
