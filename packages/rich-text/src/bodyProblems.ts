import { GALLERY_LEAST, GALLERY_MOST, NOTE_KINDS } from '@dateline/content-schema/elementLimits'
import {
  childrenOf,
  HEADING_LEVELS,
  idOf,
  isColSpan,
  isHeaderState,
  isRowSpan,
  listOfRows,
  MAX_BYTES,
  MAX_DEPTH,
  recordOf,
  rootOf,
  textOf,
  typeOf,
  type UnknownRecord,
} from './lexicalNode'
import { parseEmbedAddress } from './parseEmbedAddress'
import { safeHref } from './safeHref'

export type BodyProblem = {
  /** Where in the tree: `root.children[3].fields.url`. */
  address: string
  /** A sentence for the person who saves. */
  message: string
  /** Only not filled in yet, as while somebody writes: a draft may have it, what readers see may not. */
  isUnfinished?: true
}

/** After so many the rest helps nobody. */
const MAX_PROBLEMS = 50
/** Levels of any JSON: two for each level of nodes, and room for populated documents in fields. */
const MAX_JSON_DEPTH = 2 * MAX_DEPTH + 20

type Found = { at: string; message: string; isUnfinished?: true }
/** `at` is the place inside the node, such as `.fields.url`. */
type Check = (node: UnknownRecord) => Found[]

const when = (isWrong: boolean, at: string, message: string): Found[] => (isWrong ? [{ at, message }] : [])

/** The same, for what an editor fills in later. */
const until = (isMissing: boolean, at: string, message: string): Found[] =>
  isMissing ? [{ at, message, isUnfinished: true }] : []

const TEXT_MODES: ReadonlySet<unknown> = new Set(['normal', 'segmented', 'token'])
const BLOCK_FORMATS: ReadonlySet<unknown> = new Set([
  undefined,
  '',
  0,
  'left',
  'start',
  'center',
  'right',
  'end',
  'justify',
])
const LIST_TYPES: ReadonlySet<unknown> = new Set(['bullet', 'number', 'check'])
const DIRECTIONS: ReadonlySet<unknown> = new Set([undefined, null, 'ltr', 'rtl'])

const isBitmask = (value: unknown): boolean =>
  value === undefined || (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 2048)

const isOptionalText = (value: unknown): boolean =>
  value === undefined || value === null || typeof value === 'string'

const isAbsent = (value: unknown): boolean => value === undefined || value === null || value === ''

/** The editor applies a text's style as CSS, so that it may fetch nothing. */
const isHarmlessStyle = (style: unknown): boolean =>
  style === undefined || (typeof style === 'string' && !/\\|url\s*\(|image|expression|@import/i.test(style))

const checkText: Check = ({ text, format, mode, style }) => [
  ...when(typeof text !== 'string', '.text', 'The text is missing.'),
  ...when(!isBitmask(format), '.format', 'The text format is not one that the editor makes.'),
  ...when(
    mode !== undefined && !TEXT_MODES.has(mode),
    '.mode',
    'The text mode is not one that the editor makes.',
  ),
  ...when(!isHarmlessStyle(style), '.style', 'The text style is not allowed.'),
]

const checkContainer: Check = ({ children, format, direction, indent, textFormat, textStyle }) => [
  ...when(!Array.isArray(children), '.children', 'The list of child nodes is missing.'),
  ...when(!BLOCK_FORMATS.has(format), '.format', 'The alignment is not one that the editor makes.'),
  ...when(!DIRECTIONS.has(direction), '.direction', 'The direction must be "ltr", "rtl" or null.'),
  ...when(
    indent !== undefined &&
      !(typeof indent === 'number' && Number.isInteger(indent) && indent >= 0 && indent <= 100),
    '.indent',
    'The indent must be a whole number from 0 to 100.',
  ),
  ...when(!isBitmask(textFormat), '.textFormat', 'The text format is not one that the editor makes.'),
  ...when(!isHarmlessStyle(textStyle), '.textStyle', 'The text style is not allowed.'),
]

const checkLink: Check = (node) => {
  const fields = recordOf(node.fields)
  if (fields.linkType !== 'internal') {
    // What the editor begins a new link with counts as nothing.
    const isEmpty = isAbsent(fields.url) || /^https?:\/\/$/.test(textOf(fields.url).trim())
    const isUnsafe = !isEmpty && safeHref(textOf(fields.url)) === null
    return [
      ...checkContainer(node),
      ...when(
        fields.linkType !== 'custom' && fields.linkType !== undefined,
        '.fields.linkType',
        'The link must be "custom" or "internal".',
      ),
      ...when(
        isUnsafe,
        '.fields.url',
        'The link must lead to an http, https, mailto or tel address, or to a path that starts with "/".',
      ),
      ...until(isEmpty, '.fields.url', 'The link leads nowhere yet.'),
    ]
  }
  const doc = recordOf(fields.doc)
  return [
    ...checkContainer(node),
    ...when(
      !isAbsent(doc.relationTo) && doc.relationTo !== 'articles' && doc.relationTo !== 'pages',
      '.fields.doc.relationTo',
      'An internal link must lead to a story or a page.',
    ),
    ...until(idOf(doc.value) === null, '.fields.doc.value', 'The linked document is missing.'),
    // The editor drops it when it saves; left in place it would come alive once somebody changes the link's type.
    ...when(
      !isAbsent(fields.url) && safeHref(textOf(fields.url)) === null,
      '.fields.url',
      'An internal link must not carry an unsafe address.',
    ),
  ]
}

const checkCell: Check = (node) => [
  ...checkContainer(node),
  ...when(
    node.headerState !== undefined && !isHeaderState(node.headerState),
    '.headerState',
    'The header state of a table cell must be 0, 1, 2 or 3.',
  ),
  ...when(
    node.colSpan !== undefined && !isColSpan(node.colSpan),
    '.colSpan',
    'A table cell may span 1 to 50 columns.',
  ),
  ...when(
    node.rowSpan !== undefined && !isRowSpan(node.rowSpan),
    '.rowSpan',
    'A table cell may span 1 to 500 rows.',
  ),
  ...when(
    !isAbsent(node.backgroundColor) && !/^[#\w(),.% ]{1,64}$/.test(textOf(node.backgroundColor)),
    '.backgroundColor',
    'The background of a table cell must be a colour.',
  ),
  ...when(
    typeof node.backgroundColor === 'string' && !isHarmlessStyle(node.backgroundColor),
    '.backgroundColor',
    'The background of a table cell must be a colour.',
  ),
]

const textFields = (fields: UnknownRecord, names: readonly string[]): Found[] =>
  names.flatMap((name) =>
    when(!isOptionalText(fields[name]), `.fields.${name}`, `The field "${name}" must be text.`),
  )

const checkGallery = ({ pictures }: UnknownRecord): Found[] => {
  const rows = listOfRows(pictures)
  return [
    ...when(
      !isAbsent(pictures) && !Array.isArray(pictures) && pictures !== 0,
      '.fields.pictures',
      'The pictures of a gallery must be a list.',
    ),
    ...until(
      rows.length < GALLERY_LEAST,
      '.fields.pictures',
      `A gallery needs at least ${GALLERY_LEAST} photos.`,
    ),
    ...when(
      rows.length > GALLERY_MOST,
      '.fields.pictures',
      `A gallery holds at most ${GALLERY_MOST} photos.`,
    ),
    ...rows.flatMap((row, index) => [
      ...until(
        idOf(row.photo) === null,
        `.fields.pictures[${index}].photo`,
        'A photo of the gallery is missing.',
      ),
      ...when(
        !isOptionalText(row.caption),
        `.fields.pictures[${index}].caption`,
        'The caption of a photo must be text.',
      ),
    ]),
  ]
}

const checkBlock: Check = (node) => {
  const fields = recordOf(node.fields)
  switch (fields.blockType) {
    case 'picture':
      return [
        ...until(idOf(fields.photo) === null, '.fields.photo', 'The photo is missing.'),
        ...textFields(fields, ['caption']),
      ]
    case 'pullQuote':
      return [
        ...until(textOf(fields.text).trim() === '', '.fields.text', 'The pull quote has no words.'),
        ...textFields(fields, ['text', 'attribution']),
      ]
    case 'gallery':
      return checkGallery(fields)
    case 'factBox':
      return [
        ...until(textOf(fields.text).trim() === '', '.fields.text', 'The fact box has no words.'),
        ...textFields(fields, ['title', 'text']),
      ]
    case 'correctionNote':
      return [
        ...until(textOf(fields.text).trim() === '', '.fields.text', 'The note of correction has no words.'),
        ...until(isAbsent(fields.kind), '.fields.kind', 'The note does not say what it is.'),
        ...when(
          !isAbsent(fields.kind) && !NOTE_KINDS.some((kind) => kind === fields.kind),
          '.fields.kind',
          `A note must be one of: ${NOTE_KINDS.join(', ')}.`,
        ),
        ...textFields(fields, ['text']),
        ...when(
          !isAbsent(fields.day) && Number.isNaN(Date.parse(textOf(fields.day))),
          '.fields.day',
          'The day of a note must be a date.',
        ),
      ]
    case 'readMoreBreak':
      return []
    case 'embed':
      return [
        ...until(
          parseEmbedAddress(textOf(fields.address)) === null,
          '.fields.address',
          'The address of an embed must start with https://.',
        ),
        ...textFields(fields, ['address', 'author', 'text']),
        ...when(
          !isAbsent(fields.postedAt) && Number.isNaN(Date.parse(textOf(fields.postedAt))),
          '.fields.postedAt',
          'The date of an embed must be a date.',
        ),
        ...when(
          !isAbsent(fields.poster) && idOf(fields.poster) === null,
          '.fields.poster',
          'The picture of an embed must be a photo.',
        ),
      ]
    case 'relatedCard':
      return until(idOf(fields.story) === null, '.fields.story', 'The story of a card is missing.')
    default:
      return [{ at: '.fields.blockType', message: 'This kind of block is not known.' }]
  }
}

const CHECKS: ReadonlyMap<string, Check> = new Map<string, Check>([
  ['text', checkText],
  ['tab', checkText],
  ['linebreak', () => []],
  ['horizontalrule', () => []],
  ['link', checkLink],
  ['autolink', checkLink],
  ['paragraph', checkContainer],
  ['quote', checkContainer],
  ['listitem', checkContainer],
  ['tablerow', checkContainer],
  ['table', checkContainer],
  ['tablecell', checkCell],
  ['block', checkBlock],
  [
    'heading',
    (node) => [
      ...checkContainer(node),
      ...when(!HEADING_LEVELS.has(node.tag), '.tag', 'A subheading must be one of h1 to h6.'),
    ],
  ],
  [
    'list',
    (node) => [
      ...checkContainer(node),
      ...when(!LIST_TYPES.has(node.listType), '.listType', 'A list must be "bullet", "number" or "check".'),
      ...when(
        node.start !== undefined && !Number.isSafeInteger(node.start),
        '.start',
        'A list must start with a whole number.',
      ),
    ],
  ],
])

const encoder = new TextEncoder()

/** Measures without recursion and stops at the limit, so that neither a deep nor an endless value can harm. */
const measure = (body: unknown): 'fine' | 'tooDeep' | 'tooLarge' => {
  const waiting: { value: unknown; depth: number }[] = [{ value: body, depth: 0 }]
  let bytes = 0
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { value, depth } = next
    if (depth > MAX_JSON_DEPTH) return 'tooDeep'
    if (typeof value === 'string') bytes += encoder.encode(JSON.stringify(value)).length
    else if (typeof value !== 'object' || value === null) bytes += String(value).length
    else {
      bytes += 2
      const isArray = Array.isArray(value)
      for (const [key, inner] of Object.entries(value)) {
        bytes += isArray ? 1 : encoder.encode(key).length + 4
        if (bytes > MAX_BYTES) return 'tooLarge'
        waiting.push({ value: inner, depth: depth + 1 })
      }
    }
    if (bytes > MAX_BYTES) return 'tooLarge'
  }
  return 'fine'
}

const problemsOfSize = (body: unknown): BodyProblem[] => {
  const size = measure(body)
  if (size === 'tooDeep') return [{ address: 'root', message: 'The text is nested too deeply.' }]
  if (size === 'tooLarge') return [{ address: 'root', message: 'The text is larger than 2 MB.' }]
  return []
}

/**
 * What the CMS refuses to save (400); what is only unfinished it keeps in a draft. Stricter than `toElements`, which must live with whatever was stored before.
 * @param body the stored editor state; none at all (null, undefined) is no problem: whether a story needs a text is
 *   for its checklist to say
 * @returns at most 50 problems; empty when the body may be published
 */
export const bodyProblems = (body: unknown): BodyProblem[] => {
  if (body === null || body === undefined) return []
  const oversize = problemsOfSize(body)
  if (oversize.length > 0) return oversize
  const root = rootOf(body)
  if (root === null) return [{ address: 'root', message: 'This is not a text that the editor made.' }]

  const problems: BodyProblem[] = checkContainer(root).map(({ at, message }) => ({
    address: `root${at}`,
    message,
  }))
  const visit = (parent: UnknownRecord, parentAddress: string, depth: number): void => {
    for (const [index, value] of childrenOf(parent).entries()) {
      if (problems.length >= MAX_PROBLEMS) return
      const address = `${parentAddress}.children[${index}]`
      if (depth > MAX_DEPTH) {
        problems.push({ address, message: `The text is nested more than ${MAX_DEPTH} levels deep.` })
        return
      }
      const node = recordOf(value)
      const check = CHECKS.get(typeOf(node))
      if (check === undefined) problems.push({ address, message: 'This kind of content is not known.' })
      else problems.push(...check(node).map(({ at, ...found }) => ({ address: `${address}${at}`, ...found })))
      visit(node, address, depth + 1)
    }
  }
  visit(root, 'root', 1)
  return problems.slice(0, MAX_PROBLEMS)
}
