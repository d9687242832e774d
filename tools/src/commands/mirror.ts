import { resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { readEnvironment } from '../env'
import { createAsk } from '../mirror/askSite'
import { makeMirror } from '../mirror/makeMirror'
import { openMirrorKey } from '../mirror/mirrorKey'
import { ROOT } from '../paths'
import { createProgress } from '../progress'
import { Refusal } from '../refusal'
import { runCommand } from '../runCommand'

const HELP = `npm run mirror -- --out <folder> [--section <slug>] [--language <code>[,<code>]]
Copies the reader site as readers see it, or one section of it, into a folder that opens from a disk: pages, style sheets,
fonts, pictures in all their sizes. Links to what is not copied lead to the site. A signed list of all files stands beside
them; node <folder>/verify.mjs --key <public key> proves a copy unaltered.

A relative folder counts from the root of this repository. A mirror that stands there is replaced when the new one is
whole; its pictures are used again. The reader site must be running at SITE_URL. The key is made once, in DATA_DIR/secrets/mirror-key.pem: keep a copy of it.`

const OPTIONS = {
  out: { type: 'string' },
  section: { type: 'string' },
  language: { type: 'string' },
} as const

const EVERY = 2000
const MAX_NAMED = 10

await runCommand({ help: HELP, options: OPTIONS }, async ({ options, positionals, signal }) => {
  const { out, section, language } = options as Partial<Record<keyof typeof OPTIONS, string>>
  if (out === undefined || out === '' || positionals.length > 0)
    throw new Refusal(`--out names the folder of the mirror.\n\n${HELP}`)
  const environment = readEnvironment()
  const folder = resolve(ROOT, out)
  const { privateKey, publicKey, isNew } = openMirrorKey(environment.dataDir)
  const site = environment.siteUrl
  const progress = createProgress()
  progress(`copying ${site} to ${folder} …`)
  let told = performance.now()
  const { files, pages, absent } = await makeMirror({
    ask: createAsk({ site, fetch, pause: (time) => setTimeout(time, undefined, { signal }), signal }),
    site,
    folder,
    section: section ?? null,
    languages: language?.split(',').map((code) => code.trim()) ?? [],
    privateKey,
    now: new Date(),
    onProgress: (done) => {
      if (performance.now() - told < EVERY) return
      told = performance.now()
      progress(`${String(done.pages)} pages, ${String(done.parts)} pictures and other files`)
    },
  })
  for (const [address, status] of [...absent].slice(0, MAX_NAMED))
    console.log(`  not there (${String(status)}): ${address}`)
  if (absent.size > MAX_NAMED) console.log(`  … and ${String(absent.size - MAX_NAMED)} more`)
  const bytes = files.reduce((sum, { size }) => sum + size, 0)
  progress(
    `done: ${String(pages)} pages, ${String(files.length)} files, ${(bytes / 1e6).toFixed(1)} MB, signed`,
  )
  console.log(`
  Open     ${folder}/index.html
  Verify   node ${folder}/verify.mjs --key ${publicKey}
  Key      ${site}/mirror-key.txt${isNew ? '\n           It was made just now. Print it where readers find it without the site, and keep a copy of its file.' : ''}
`)
  return 0
})
