#!/usr/bin/env node
// The one door to our commands. Plain JavaScript on purpose: it runs on a fresh clone, before anything is installed.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const tools = dirname(fileURLToPath(import.meta.url))
const root = dirname(tools)
const [command, ...args] = process.argv.slice(2)

const commandNames = readdirSync(join(tools, 'src', 'commands'))
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  .map((file) => file.slice(0, -'.ts'.length))
  .sort()
const usage = `node tools/run.mjs <command> [options]   commands: ${commandNames.join(', ')}; --help on each`

// Nobody reads us any more: the command that runs ends by itself, in its order; we wait for it.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)

const stop = (message) => {
  console.error(message)
  process.exit(1)
}

/** Runs a child to its end. Signals go to the child, which ends in its own order; we end after it, with its code. */
const run = (file, fileArgs, options) =>
  new Promise((resolve) => {
    const child = spawn(file, fileArgs, { stdio: 'inherit', ...options })
    const forward = (signal) => child.kill(signal)
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
    for (const signal of signals) process.on(signal, forward)
    const done = (code) => {
      for (const signal of signals) process.off(signal, forward)
      resolve(code)
    }
    child.on('error', (error) => {
      console.error(`${file} could not be started: ${error.message}`)
      done(1)
    })
    child.on('exit', (code, signal) => done(code ?? { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }[signal] ?? 1))
  })

/** Installs when the lockfile is not the one that the last install was made from. */
const install = async () => {
  const hash = createHash('sha256')
    .update(readFileSync(join(root, 'pnpm-lock.yaml')))
    .digest('hex')
  const mark = join(root, 'node_modules', '.dateline-installed')
  if (existsSync(mark) && readFileSync(mark, 'utf8') === hash) return
  const pnpm = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).packageManager
  console.log(`Installing packages with ${pnpm} …`)
  const code = await run('npx', ['-y', pnpm, 'install', '--frozen-lockfile', '--prefer-offline'], {
    cwd: root,
    shell: process.platform === 'win32',
  })
  if (code !== 0)
    stop('The packages could not be installed. Check the network, then run the same command again.')
  mkdirSync(dirname(mark), { recursive: true })
  writeFileSync(mark, hash)
}

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  stop(
    `Dateline needs Node 20.19 or newer; this is ${process.version}. Install a newer Node and run it again.`,
  )
}
if (command === undefined) stop(usage)
if (command === '--help' || command === '-h') {
  console.log(usage)
  process.exit(0)
}
if (!commandNames.includes(command)) stop(`There is no command "${command}".\n${usage}`)

if (command === 'start' && !args.includes('--help')) console.log('Dateline is starting. Ctrl-C stops it.')
await install()
process.exit(
  await run(process.execPath, ['--import', 'tsx', join('src', 'commands', `${command}.ts`), ...args], {
    cwd: tools,
  }),
)
