import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync } from 'node:zlib'

export type StaticStory = {
  language: string
  headline: string
  paragraphs: readonly string[]
  picture: { bytes: Uint8Array; type: string; alt: string; width: number; height: number }
}

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${String(sign.charCodeAt(0))};`)

/** A story as somebody would write it by hand: one file with its few rules of style in it, and one picture. */
const writePage = ({ language, headline, paragraphs, picture }: StaticStory): string => `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(headline)}</title>
<style>body{max-width:38rem;margin:0 auto;padding:1rem;font:1.125rem/1.6 Georgia,serif}img{width:100%;height:auto}</style>
<h1>${escapeHtml(headline)}</h1>
<img src="/picture" alt="${escapeHtml(picture.alt)}" width="${String(picture.width)}" height="${String(picture.height)}">
${paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`).join('\n')}
</html>`

/** Serves such a page from memory, compressed once. */
export const serveStaticPage = async (
  story: StaticStory,
): Promise<{ url: string; stop: () => Promise<void> }> => {
  const page = brotliCompressSync(writePage(story))
  const server = createServer(({ url }, response) => {
    const [headers, body] =
      url === '/'
        ? [{ 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'br' }, page]
        : url === '/picture'
          ? [{ 'content-type': story.picture.type }, story.picture.bytes]
          : [{}, '']
    response.writeHead(body === '' ? 404 : 200, { ...headers, 'content-length': body.length })
    response.end(body)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`,
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
