import type { EmbedProvider } from '@dateline/content-schema/element'
import { safeHref } from './safeHref'

export type EmbedAddress = {
  provider: EmbedProvider
  /** Where the original stands. For a known provider it is built from the id, so no tracking parameter survives. */
  address: string
  /** What may be put into a frame after a click; built from the id alone. Null: the card is a link (or a video file). */
  frame: string | null
  /** The provider's own id of the post or film; null for `video` and `web`. */
  id: string | null
}

type Reader = { hosts: readonly string[]; read: (url: URL) => EmbedAddress | null }

const segmentsOf = (url: URL): string[] => url.pathname.split('/').filter((segment) => segment !== '')

const matched = (pattern: RegExp, text: string | null | undefined): string | null =>
  typeof text === 'string' && pattern.test(text) ? text : null

const DECIMAL_ID = /^[1-9]\d{0,24}$/

const telegram: Reader = {
  hosts: ['t.me', 'telegram.me'],
  read: (url) => {
    const segments = segmentsOf(url)
    // `t.me/s/<channel>/<n>` is the same post in the preview of the whole channel.
    const [channel, post, ...rest] = segments[0] === 's' ? segments.slice(1) : segments
    const name = matched(/^[A-Za-z][A-Za-z\d_]{3,31}$/, channel)
    const number = matched(/^[1-9]\d{0,11}$/, post)
    if (name === null || number === null || rest.length > 0) return null
    const address = `https://t.me/${name}/${number}`
    return { provider: 'telegram', address, frame: `${address}?embed=1`, id: `${name}/${number}` }
  },
}

const x: Reader = {
  hosts: ['x.com', 'www.x.com', 'mobile.x.com', 'twitter.com', 'www.twitter.com', 'mobile.twitter.com'],
  read: (url) => {
    const parts =
      /^\/(?:i\/web|([A-Za-z\d_]{1,15}))\/status(?:es)?\/(\d+)(?:\/(?:photo|video)\/\d)?\/?$/.exec(
        url.pathname,
      )
    const id = matched(DECIMAL_ID, parts?.[2])
    if (id === null) return null
    return {
      provider: 'x',
      address: `https://x.com/${parts?.[1] ?? 'i'}/status/${id}`,
      frame: `https://platform.twitter.com/embed/Tweet.html?id=${id}&dnt=true`,
      id,
    }
  },
}

const youtube: Reader = {
  hosts: [
    'youtube.com',
    'www.youtube.com',
    'm.youtube.com',
    'youtu.be',
    'youtube-nocookie.com',
    'www.youtube-nocookie.com',
  ],
  read: (url) => {
    const [first, second, ...rest] = segmentsOf(url)
    if (rest.length > 0) return null
    const candidate = (): string | null | undefined => {
      if (url.hostname === 'youtu.be') return second === undefined ? first : null
      if (first === 'watch') return second === undefined ? url.searchParams.get('v') : null
      return first === 'shorts' || first === 'live' || first === 'embed' ? second : null
    }
    const id = matched(/^[A-Za-z\d_-]{11}$/, candidate())
    if (id === null) return null
    return {
      provider: 'youtube',
      address:
        first === 'shorts' ? `https://www.youtube.com/shorts/${id}` : `https://www.youtube.com/watch?v=${id}`,
      frame: `https://www.youtube-nocookie.com/embed/${id}`,
      id,
    }
  },
}

const instagram: Reader = {
  hosts: ['instagram.com', 'www.instagram.com'],
  read: (url) => {
    const parts = /^\/(?:[A-Za-z\d_.]{1,30}\/)?(p|reels?|tv)\/([A-Za-z\d_-]{5,40})\/?$/.exec(url.pathname)
    const [, kind, id] = parts ?? []
    if (kind === undefined || id === undefined) return null
    const address = `https://www.instagram.com/${kind === 'reels' ? 'reel' : kind}/${id}/`
    return { provider: 'instagram', address, frame: `${address}embed/`, id }
  },
}

const tiktok: Reader = {
  hosts: ['tiktok.com', 'www.tiktok.com', 'm.tiktok.com'],
  read: (url) => {
    const [, user, number] = /^\/@([A-Za-z\d_.]{1,24})\/video\/(\d+)\/?$/.exec(url.pathname) ?? []
    const id = matched(DECIMAL_ID, number)
    if (user === undefined || id === null) return null
    return {
      provider: 'tiktok',
      address: `https://www.tiktok.com/@${user}/video/${id}`,
      frame: `https://www.tiktok.com/embed/v2/${id}`,
      id,
    }
  },
}

const FACEBOOK_ID = /^(?:[1-9]\d{0,24}|pfbid[A-Za-z\d]{10,100})$/

const facebook: Reader = {
  hosts: ['facebook.com', 'www.facebook.com', 'm.facebook.com', 'web.facebook.com'],
  read: (url) => {
    const embedOf = (kind: 'post' | 'video', path: string, id: string): EmbedAddress => {
      const address = `https://www.facebook.com/${path}`
      const frame = `https://www.facebook.com/plugins/${kind}.php?href=${encodeURIComponent(address)}`
      return { provider: 'facebook', address, frame, id }
    }
    if (/^\/watch\/?$/.test(url.pathname)) {
      const id = matched(FACEBOOK_ID, url.searchParams.get('v'))
      return id === null ? null : embedOf('video', `watch/?v=${id}`, id)
    }
    const reel = matched(FACEBOOK_ID, /^\/reel\/([^/]+)\/?$/.exec(url.pathname)?.[1])
    if (reel !== null) return embedOf('video', `reel/${reel}`, reel)
    // The words of a title may stand between the kind and the id; they mean nothing and are not kept.
    const parts = /^\/([A-Za-z\d.-]{1,80})\/(posts|videos)\/(?:[^/]+\/)?([^/]+)\/?$/.exec(url.pathname)
    const id = matched(FACEBOOK_ID, parts?.[3])
    if (parts === null || id === null) return null
    return embedOf(parts[2] === 'videos' ? 'video' : 'post', `${parts[1]}/${parts[2]}/${id}`, id)
  },
}

const vimeo: Reader = {
  hosts: ['vimeo.com', 'www.vimeo.com', 'player.vimeo.com'],
  read: (url) => {
    const isPlayer = url.hostname === 'player.vimeo.com'
    const pattern = isPlayer ? /^\/video\/(\d+)\/?$/ : /^\/(\d+)(?:\/([\da-f]{6,20}))?\/?$/
    const parts = pattern.exec(url.pathname)
    const id = matched(DECIMAL_ID, parts?.[1])
    if (id === null) return null
    // An unlisted film opens only with the key that its address carries.
    const key = isPlayer ? matched(/^[\da-f]{6,20}$/, url.searchParams.get('h')) : (parts?.[2] ?? null)
    return {
      provider: 'vimeo',
      address: `https://vimeo.com/${id}${key === null ? '' : `/${key}`}`,
      frame: `https://player.vimeo.com/video/${id}?dnt=1${key === null ? '' : `&h=${key}`}`,
      id,
    }
  },
}

const READERS: readonly Reader[] = [telegram, x, youtube, instagram, tiktok, facebook, vimeo]

/**
 * What an embed's address points at, by its parsed host and path.
 * @param address what was typed or stored
 * @returns null for everything that is not a plain https address: it is shown nowhere
 */
export const parseEmbedAddress = (address: string): EmbedAddress | null => {
  const href = safeHref(address)
  if (href === null || !href.startsWith('https://')) return null
  const url = new URL(href)
  if (!url.hostname.includes('.')) return null
  const reader = url.port === '' ? READERS.find(({ hosts }) => hosts.includes(url.hostname)) : undefined
  const isVideoFile = reader === undefined && /\.(?:mp4|webm)$/i.test(url.pathname)
  return (
    reader?.read(url) ?? { provider: isVideoFile ? 'video' : 'web', address: href, frame: null, id: null }
  )
}
