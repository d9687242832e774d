import { FrontView } from '@dateline/reader-ui/FrontView'
import { ReaderDocument } from '@dateline/reader-ui/ReaderDocument'
import { z } from 'zod'
import { documentId } from '../content-api/cursor'
import { assembleFront } from '../content-api/load/assembleFront'
import { publicSource } from '../content-api/load/contentSource'
import { choiceOf } from '../content-api/load/loadFrontChoice'
import { loadSite } from '../content-api/load/loadSite'
import { problemResponse } from '../content-api/problemResponse'
import { loadSiteSettings } from '../content-api/siteSettings'
import { env } from '../env'
import { LANGUAGES } from '../languages'
import { previewHeaders } from './previewHeaders'
import { readdress } from './readdress'
import { stylesPath } from './stylesPath'
import { whoAsks } from './whoAsks'

/** What somebody is choosing; one more slot than a front page has is nobody's choice. */
const edition = z.strictObject({
  language: z.enum(LANGUAGES.map(({ value }) => value)),
  lead: documentId.nullable(),
  slots: z.array(documentId).max(8),
  pins: z.array(z.strictObject({ story: documentId, until: z.iso.datetime() })).max(9),
})

const readEdition = (request: Request): z.infer<typeof edition> | null => {
  try {
    const sent: unknown = JSON.parse(new URL(request.url).searchParams.get('edition') ?? '')
    return edition.safeParse(sent).data ?? null
  } catch {
    return null
  }
}

/**
 * `GET /preview/front?edition=`: the front page of a choice that nobody saved, by the loader, the mapper and the
 * components of the real one. Only published stories are shown, as there.
 */
export const frontPreview = async (request: Request): Promise<Response> => {
  const asked = await whoAsks(request)
  if (asked instanceof Response) return asked
  const choice = readEdition(request)
  if (choice === null)
    return problemResponse({ status: 400, detail: 'edition: { language, lead, slots, pins } as JSON.' })
  const { language } = choice
  const source = publicSource(asked.payload)
  const settings = await loadSiteSettings(asked.payload)
  const now = new Date()
  const [front, site] = await Promise.all([
    assembleFront({ source, settings, language, choice: choiceOf(choice, now) }),
    loadSite({ source, settings, language }),
  ])
  // Next refuses a static import in what it takes for server components; these are documents of their own.
  const { renderToStaticMarkup } = await import('react-dom/server')
  const markup = renderToStaticMarkup(
    <ReaderDocument
      site={site}
      language={language}
      translations={[]}
      current={null}
      dateLine={now.toISOString()}
      banner={null}
      path="/"
    >
      <title>{site.name}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <link rel="stylesheet" href={`${stylesPath()}/reader.css`} precedence="reader" />
      <FrontView front={front} site={site} />
    </ReaderDocument>,
  )
  return new Response(
    `<!doctype html>${readdress(markup, { siteUrl: env.SITE_URL, pictures: '/preview/media' })}`,
    { headers: previewHeaders({ frame: 'self' }) },
  )
}
