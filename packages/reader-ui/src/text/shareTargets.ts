export type Share = { address: string; title: string }
export type ShareTarget = {
  id: 'mail' | 'telegram' | 'whatsapp' | 'bluesky' | 'facebook'
  name: string
  href: string
}

/**
 * Plain addresses that a reader may open; nothing of these services is on our page.
 * @param mailName what the mail link is called in the reader's language; the others are proper names
 */
export const shareTargets = ({ address, title }: Share, mailName: string): ShareTarget[] => {
  const url = encodeURIComponent(address)
  const text = encodeURIComponent(title)
  const both = encodeURIComponent(`${title} ${address}`)
  return [
    {
      id: 'mail',
      name: mailName,
      href: `mailto:?subject=${text}&body=${encodeURIComponent(`${title}\n\n${address}`)}`,
    },
    { id: 'telegram', name: 'Telegram', href: `https://t.me/share/url?url=${url}&text=${text}` },
    { id: 'whatsapp', name: 'WhatsApp', href: `https://wa.me/?text=${both}` },
    { id: 'bluesky', name: 'Bluesky', href: `https://bsky.app/intent/compose?text=${both}` },
    { id: 'facebook', name: 'Facebook', href: `https://www.facebook.com/sharer/sharer.php?u=${url}` },
  ]
}
