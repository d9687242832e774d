import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { RelaxNGValidator, XmlDocument, XsdValidator } from 'libxml2-wasm'

const read = (path: string): XmlDocument => XmlDocument.fromString(readFileSync(path, 'utf8'))

/** The rules of sitemaps.org themselves, as this package ships them. */
const SITEMAP_XSD = join(
  dirname(createRequire(import.meta.url).resolve('sitemap/package.json')),
  'schema/sitemap.xsd',
)

const VALIDATORS = {
  atom: () => RelaxNGValidator.fromDoc(read(join(import.meta.dirname, 'atom.rng'))),
  rss: () => RelaxNGValidator.fromDoc(read(join(import.meta.dirname, 'rss.rng'))),
  sitemapIndex: () => RelaxNGValidator.fromDoc(read(join(import.meta.dirname, 'sitemapIndex.rng'))),
  newsSitemap: () => RelaxNGValidator.fromDoc(read(join(import.meta.dirname, 'newsSitemap.rng'))),
  sitemap: () => XsdValidator.fromDoc(read(SITEMAP_XSD)),
}

/** What is wrong with an XML document by the rules of its format; empty when nothing is. For tests. */
export const faultsOf = (xml: string, rules: keyof typeof VALIDATORS): string => {
  const validator = VALIDATORS[rules]()
  try {
    const document = XmlDocument.fromString(xml)
    try {
      validator.validate(document)
      return ''
    } finally {
      document.dispose()
    }
  } catch (error) {
    return String(error)
  } finally {
    validator.dispose()
  }
}
