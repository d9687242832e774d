import { runCommand } from '../runCommand'
import { runLayers } from '../runLayers'

const HELP = `npm run bench [-- name …]
Measures, on a newspaper of its own: how long a publication takes to be seen (publishToVisible), an article page against
a bare node:http server and next start, its scripts, and a restart (documents), an article on a phone against a page made
by hand, and Lighthouse (phone), searches at 100,000 stories (search), saves (autosave), how long a key takes to the screen
in a long story (keyToScreen), the edit view against a bare Payload admin (editView), the newsroom's lists at 100,000
stories (lists), broken links of the site and of its mirror on a disk (crawl), and a fresh clone with empty caches up to
its first page (freshClone).
With parts of names of test files, those alone. Prints what was measured.`

await runCommand({ help: HELP }, ({ positionals, signal }) =>
  runLayers({ layers: ['bench'], files: positionals, signal }),
)
