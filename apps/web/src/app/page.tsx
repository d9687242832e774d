import type { Metadata } from 'next'
export const dynamic = 'force-dynamic'
export const generateMetadata = async (): Promise<Metadata> => { await new Promise(r => setTimeout(r, 20)); return { title: 'Spike title', alternates: {canonical: 'http://x.example/'}, robots: {index: false}, openGraph: {title:'a', images:['http://x/y.jpg']} } }
export default async function Page() {
  await new Promise(r => setTimeout(r, 30))
  return <html lang="ru"><head><meta name="dateline-document" content='{"status":404}' /></head><body><h1>Hello</h1><script type="module" src="/islands/reader-embed.js" async></script></body></html>
}
