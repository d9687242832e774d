import { expect, it } from 'vitest'
import { readTestEnvironment } from '../env'

const { cmsUrl } = readTestEnvironment()

it.each([
  ['/admin/login', true],
  ['/admin', false],
  ['/admin/board', false],
  ['/admin/collections/articles/create', false],
])(
  'asks a browser for its colours again, which costs the page twice, on the login alone: %s',
  async (path, isCritical) => {
    const { headers } = await fetch(`${cmsUrl}${path}`, { redirect: 'manual' })
    expect(headers.has('critical-ch')).toBe(isCritical)
    expect(headers.get('accept-ch')).toContain('Sec-CH-Prefers-Color-Scheme')
  },
)
