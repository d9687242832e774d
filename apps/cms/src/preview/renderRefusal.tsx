import type { LinkRefusal } from './linkWords'
import { refusalWords } from './linkWords'
import { stylesPath } from './stylesPath'
import { NEWSROOM_ICON } from './readdress'

/** The page that says why a link does not open. It names no story. */
export const renderRefusal = async (why: LinkRefusal): Promise<string> => {
  const { renderToStaticMarkup } = await import('react-dom/server')
  const styles = stylesPath()
  const said = refusalWords(why)
  const markup = renderToStaticMarkup(
    <html lang="en">
      <body className="surface">
        <main className="preview-refusal">
          <title>{said[0]?.title}</title>
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="robots" content="noindex, nofollow, noarchive" />
          <link rel="stylesheet" href={`${styles}/reader.css`} precedence="reader" />
          <link rel="stylesheet" href={`${styles}/surfaces.css`} precedence="reader" />
          <link rel="icon" type="image/svg+xml" href={NEWSROOM_ICON} />
          {said.map(({ language, title, text }, index) => (
            <section key={language} lang={language}>
              {index === 0 ? <h1>{title}</h1> : <h2>{title}</h2>}
              <p>{text}</p>
            </section>
          ))}
        </main>
      </body>
    </html>,
  )
  return `<!doctype html>${markup}`
}
