import { describe, expect, it } from 'vitest'
import { embedOfPaste } from './embedOfPaste'

const FILM = 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'

describe('embedOfPaste', () => {
  it.each([
    ['https://t.me/harbour/42?single', 'https://t.me/harbour/42'],
    ['https://x.com/desk/status/12?s=20', 'https://x.com/desk/status/12'],
    ['https://twitter.com/desk/status/12', 'https://x.com/desk/status/12'],
    [`${FILM}&t=4`, FILM],
    ['https://youtu.be/dQw4w9WgXcQ?si=track', FILM],
    ['https://youtube.com/shorts/dQw4w9WgXcQ', 'https://www.youtube.com/shorts/dQw4w9WgXcQ'],
    ['https://www.youtube.com/live/dQw4w9WgXcQ?feature=share', FILM],
    ['https://www.instagram.com/reel/CxYz_12-ab/?igsh=a', 'https://www.instagram.com/reel/CxYz_12-ab/'],
    ['https://www.tiktok.com/@desk/video/71?lang=en', 'https://www.tiktok.com/@desk/video/71'],
    ['https://www.facebook.com/desk/posts/123', 'https://www.facebook.com/desk/posts/123'],
    ['https://files.example.org/storm.mp4', 'https://files.example.org/storm.mp4'],
    ['  https://files.example.org/storm.webm\n', 'https://files.example.org/storm.webm'],
  ])('makes an embed of %s', (pasted, address) => {
    expect(embedOfPaste(pasted)).toBe(address)
  })

  it.each([
    'https://example.org/report',
    'https://t.me/harbour',
    'https://www.youtube.com/@harbour',
    'http://t.me/harbour/42',
    `Look: ${FILM}`,
    `${FILM} ${FILM}`,
    `${FILM}\n${FILM}`,
    'javascript:alert(1)',
    '',
  ])('leaves %j what it is', (pasted) => {
    expect(embedOfPaste(pasted)).toBeNull()
  })
})
