import { env } from '../env'
import type { PreviewDocumentProps } from './PreviewDocument'
import { PreviewDocument } from './PreviewDocument'
import { readdress } from './readdress'
import { stylesPath } from './stylesPath'

type Rendered = Omit<PreviewDocumentProps, 'siteUrl' | 'styles'> & { pictures: string }

/**
 * The HTML of a preview, without a script.
 * @param rendered.pictures the path under which this page's pictures may be seen
 */
export const renderPreview = async ({ pictures, ...props }: Rendered): Promise<string> => {
  // Next refuses a static import in what it takes for server components; these are documents of their own.
  const { renderToStaticMarkup } = await import('react-dom/server')
  const siteUrl = env.SITE_URL
  const markup = renderToStaticMarkup(<PreviewDocument {...props} siteUrl={siteUrl} styles={stylesPath()} />)
  return `<!doctype html>${readdress(markup, { siteUrl, pictures })}`
}
