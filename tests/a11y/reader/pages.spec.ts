import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'

const PAGES = {
  front: '/',
  'front in Russian': '/ru',
  'the model story': '/2026/03/13/ferry-crews-ask-islanders-to-leave-the-outer-harbour',
  'a story with every element': '/2026/11/21/how-the-new-sea-wall-will-work',
  'a Russian story': '/ru/2026/03/13/shtorm-u-vneshnej-gavani',
  section: '/harbour',
  topic: '/topics/ferries',
  author: '/authors/marta-ilves',
  'an editable page': '/about',
  'not found': '/no-such-page',
}

for (const [name, path] of Object.entries(PAGES)) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`${name} has no accessibility violation, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      const answer = await page.goto(path)
      expect(answer?.status()).toBe(name === 'not found' ? 404 : 200)
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze()
      expect(
        violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ target }) => target).slice(0, 3) })),
      ).toEqual([])
    })
  }
}
