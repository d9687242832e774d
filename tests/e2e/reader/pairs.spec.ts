import type { Page } from '@playwright/test'
import { expect, test } from '@playwright/test'
import { readTestEnvironment } from '../../env'

const { siteUrl } = readTestEnvironment()

const toldIn = (page: Page): Promise<Record<string, string>> =>
  page
    .locator('link[rel="alternate"][hreflang]')
    .evaluateAll((links) =>
      Object.fromEntries(
        links.map((link) => [link.getAttribute('hreflang') ?? '', link.getAttribute('href') ?? '']),
      ),
    )

for (const [kind, english, russian] of [
  ['an editable page', '/about', '/ru/o-gazete'],
  ['a section', '/islands', '/ru/ostrova'],
] as const)
  test(`the switch of languages leads from ${kind} to its pair and back, and the head names both`, async ({
    page,
  }) => {
    const both = {
      en: siteUrl + english,
      ru: siteUrl + russian,
      'x-default': siteUrl + english,
    }
    const switchTo = (language: string) =>
      page.getByRole('banner').locator(`a[hreflang="${language}"]`).click()
    await page.goto(english)
    expect(await toldIn(page)).toEqual(both)
    await switchTo('ru')
    await expect(page).toHaveURL(russian)
    expect(await toldIn(page)).toEqual(both)
    await switchTo('en')
    await expect(page).toHaveURL(english)
  })
