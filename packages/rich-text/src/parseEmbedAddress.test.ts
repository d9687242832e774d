import { embedElement } from '@dateline/content-schema/element'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseEmbedAddress } from './parseEmbedAddress'

const YT = 'dQw4w9WgXcQ'
const YT_FRAME = `https://www.youtube-nocookie.com/embed/${YT}`

const KNOWN: readonly (readonly [string, string, string | null])[] = [
  ['https://t.me/harbour/42', 'telegram', 'https://t.me/harbour/42?embed=1'],
  ['https://t.me/s/harbour/42?before=1', 'telegram', 'https://t.me/harbour/42?embed=1'],
  [
    'https://x.com/desk/status/1790000000000000001?s=20',
    'x',
    'https://platform.twitter.com/embed/Tweet.html?id=1790000000000000001&dnt=true',
  ],
  [
    'https://mobile.twitter.com/desk/status/12/photo/1',
    'x',
    'https://platform.twitter.com/embed/Tweet.html?id=12&dnt=true',
  ],
  ['https://x.com/i/web/status/12', 'x', 'https://platform.twitter.com/embed/Tweet.html?id=12&dnt=true'],
  [`https://www.youtube.com/watch?v=${YT}&t=4`, 'youtube', YT_FRAME],
  [`https://youtu.be/${YT}?si=track`, 'youtube', YT_FRAME],
  [`https://m.youtube.com/shorts/${YT}`, 'youtube', YT_FRAME],
  ['https://www.instagram.com/p/CxYz_12-ab/', 'instagram', 'https://www.instagram.com/p/CxYz_12-ab/embed/'],
  [
    'https://instagram.com/desk/reel/CxYz_12-ab',
    'instagram',
    'https://www.instagram.com/reel/CxYz_12-ab/embed/',
  ],
  [
    'https://www.tiktok.com/@desk/video/7100000000000000001',
    'tiktok',
    'https://www.tiktok.com/embed/v2/7100000000000000001',
  ],
  [
    'https://www.facebook.com/desk/posts/a-title/123456',
    'facebook',
    'https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Fdesk%2Fposts%2F123456',
  ],
  [
    'https://m.facebook.com/watch/?v=123',
    'facebook',
    'https://www.facebook.com/plugins/video.php?href=https%3A%2F%2Fwww.facebook.com%2Fwatch%2F%3Fv%3D123',
  ],
  ['https://vimeo.com/123456', 'vimeo', 'https://player.vimeo.com/video/123456?dnt=1'],
  [
    'https://vimeo.com/123456/abcdef0123',
    'vimeo',
    'https://player.vimeo.com/video/123456?dnt=1&h=abcdef0123',
  ],
  ['https://files.example.org/storm.MP4', 'video', null],
  ['https://files.example.org/storm.webm?x=1', 'video', null],
  ['https://example.org/report', 'web', null],
  ['https://www.youtube.com/@harbour', 'web', null],
]

const REFUSED: readonly string[] = [
  '',
  'harbour/42',
  't.me/harbour/42',
  'http://t.me/harbour/42',
  '//t.me/harbour/42',
  '/t.me/harbour/42',
  'javascript:alert(1)//t.me/harbour/42',
  'data:text/html,<iframe src=https://t.me>',
  'java\nscript:alert(1)',
  'https://t.me@evil.example/harbour/42',
  'https://t.me:443@evil.example/harbour/42',
  'https://t.me\\@evil.example/a/1',
  'https://t.me\n.evil.example/harbour/42',
  'https:t.me/harbour/42',
  'https:///t.me/harbour/42',
  'https://',
  'https://localhost/a',
  'https://x.com/<script>/status/1 2',
  'tel:+1',
  'mailto:a@b.c',
  'blob:https://t.me/harbour/1',
  '<iframe src="https://www.youtube.com/embed/dQw4w9WgXcQ">',
  `https://example.org/${'a'.repeat(3000)}`,
]

/** Real hosts in false places, and real places with false ids: all that may come of them is a link. */
const WITHOUT_FRAME: readonly string[] = [
  `https://www.youtube.com.evil.example/watch?v=${YT}`,
  `https://evil.example/www.youtube.com/watch?v=${YT}`,
  `https://evil.example/?https://www.youtube.com/watch?v=${YT}`,
  `https://evil.example/#https://www.youtube.com/watch?v=${YT}`,
  `https://notyoutube.com/watch?v=${YT}`,
  `https://youtube.com.:443/watch?v=${YT}`,
  `https://www.youtube.com:8443/watch?v=${YT}`,
  `https://yоutube.com/watch?v=${YT}`,
  'https://www.youtube.com/watch?v="><script>',
  'https://www.youtube.com/watch?v=dQw4w9WgXc',
  `https://www.youtube.com/watch?v=${YT}%0a`,
  `https://www.youtube.com/watch?v=${YT}%22onload%3D`,
  `https://www.youtube.com/watch/${YT}`,
  `https://www.youtube.com/redirect?q=https://evil.example&v=${YT}`,
  `https://www.youtube.com/embed/../redirect?v=${YT}`,
  `https://www.youtube.com/embed/${YT}/../../redirect`,
  'https://youtu.be/..%2f..%2fevil',
  `https://youtu.be/${YT}/x`,
  'https://t.me/harbour/42/43',
  'https://t.me/harbour/0',
  'https://t.me/harbour/4e2',
  'https://t.me/harbour/٤٢',
  'https://t.me/c/123/45',
  'https://t.me/joinchat/AAAA',
  'https://t.me/iv?url=https://evil.example',
  'https://t.me/har%2fbour/42',
  'https://t.me.evil.example/harbour/42',
  'https://x.com/desk/status/1x',
  'https://x.com/desk/status/1/../../evil',
  'https://x.com/a%2f..%2fb/status/1',
  'https://evilx.com/desk/status/1',
  'https://x.com/desk/status/99999999999999999999999999999999',
  'https://www.instagram.com/p/"><img/',
  'https://www.instagram.com/p/ab',
  'https://www.instagram.com/p/CxYz_12-ab/../../evil',
  'https://instagram.com.evil.example/p/CxYz_12-ab/',
  'https://www.tiktok.com/@desk/video/abc',
  'https://vm.tiktok.com/ZM123/',
  'https://www.tiktok.com/@<x>/video/1',
  'https://www.facebook.com/l.php?u=https://evil.example',
  'https://www.facebook.com/plugins/post.php?href=https://evil.example',
  'https://www.facebook.com/desk/posts/javascript:alert(1)',
  'https://www.facebook.com/watch/?v=1%26href%3Dhttps://evil.example',
  'https://facebook.com.evil.example/desk/posts/1',
  'https://vimeo.com/123/"><script>',
  'https://vimeo.com/abc',
  'https://player.vimeo.com/video/1/../../evil',
  'https://vimeo.com.evil.example/1',
  'https://evil.example/x.mp4?https://t.me/harbour/42',
  'https://evil.example/player.vimeo.com/video/1',
]

const FRAME_HOSTS: ReadonlySet<string> = new Set([
  't.me',
  'platform.twitter.com',
  'www.youtube-nocookie.com',
  'www.instagram.com',
  'www.tiktok.com',
  'www.facebook.com',
  'player.vimeo.com',
])

describe('parseEmbedAddress', () => {
  it.each(KNOWN)('reads %s as %s', (address, provider, frame) => {
    const embed = parseEmbedAddress(address)
    expect(embed).toMatchObject({ provider, frame })
    expect(parseEmbedAddress(embed?.address ?? '')).toEqual(embed)
  })

  it.each(REFUSED)('refuses %j', (address) => {
    expect(parseEmbedAddress(address)).toBeNull()
  })

  it.each(WITHOUT_FRAME)('frames nothing of %j', (address) => {
    expect(parseEmbedAddress(address)?.frame ?? null).toBeNull()
  })

  it('drops what tracks from the address of a known provider', () => {
    expect(parseEmbedAddress(`https://youtu.be/${YT}?si=track`)?.address).toBe(
      `https://www.youtube.com/watch?v=${YT}`,
    )
  })

  it('frames known hosts alone and keeps the contract, whatever the path', () => {
    const host = fc.constantFrom(
      't.me',
      'x.com',
      'www.youtube.com',
      'youtu.be',
      'www.instagram.com',
      'www.tiktok.com',
      'www.facebook.com',
      'vimeo.com',
      'evil.example',
    )
    const path = fc.array(
      fc.constantFrom(
        '/',
        'watch',
        '?v=',
        YT,
        'status',
        'desk',
        '@desk',
        'video',
        'posts',
        'p',
        '123',
        'reel',
        '..',
        '%2f',
        '"',
        '<',
        '#',
        '&',
        'https://evil.example',
      ),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(host, path, (name, parts) => {
        const embed = parseEmbedAddress(`https://${name}/${parts.join('')}`)
        if (embed === null) return
        const { provider, address, frame } = embed
        expect(frame === null || FRAME_HOSTS.has(new URL(frame).host)).toBe(true)
        expect(frame ?? '').not.toMatch(/evil|["<>]/)
        embedElement.parse({
          type: 'embed',
          provider,
          address,
          frame,
          author: '',
          text: '',
          postedAt: null,
          poster: null,
        })
      }),
      { numRuns: 3000, seed: 1 },
    )
  })
})
