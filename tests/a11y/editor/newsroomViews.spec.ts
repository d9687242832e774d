import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { logIn } from '../../e2e/editor/logIn'

const VIEWS = {
  'my work': '/admin',
  board: '/admin/board',
  calendar: '/admin/calendar',
  'the media library': '/admin/media',
  'a new story': '/admin/collections/articles/create',
}
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

test('the views of the newsroom have no accessibility violation, light and dark', async ({ page }) => {
  test.setTimeout(180_000)
  await logIn(page, 'publisher')
  for (const [name, path] of Object.entries(VIEWS))
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze()
      expect(
        violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ target }) => target).slice(0, 3) })),
        `${name}, ${colorScheme}`,
      ).toEqual([])
    }
})
