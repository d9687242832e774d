import { randomBytes } from 'node:crypto'
import { expect, test } from '@playwright/test'
import { mailTo } from '../../support/mailTo'

test.use({ javaScriptEnabled: false })

const pathIn = (mail: string, step: string): string => {
  const address = new RegExp(`https?://\\S+/newsletter/${step}\\?token=[\\w-]+`).exec(mail)?.[0]
  expect(address, `a link to ${step}`).toBeDefined()
  const { pathname, search } = new URL(address ?? '')
  return pathname + search
}

test('a reader subscribes with scripts off, confirms by the mail and leaves again', async ({
  page,
  request,
}) => {
  test.slow()
  const address = `reader-${randomBytes(4).toString('hex')}@example.org`
  await page.goto('/about')
  const form = page.getByRole('contentinfo').locator('form')
  await form.getByLabel('Your email address').fill(address)
  await form.getByRole('button', { name: 'Subscribe' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Look into your mailbox')

  const confirm = pathIn(await mailTo(address, '/newsletter/confirm'), 'confirm')
  // A program that looks into mails opens links; nothing comes of it.
  expect((await request.get(confirm)).status()).toBe(200)
  await page.goto(confirm)
  await page.getByRole('button', { name: 'Yes, send me the newsletter' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are subscribed')

  const welcome = await mailTo(address, 'You will get the newsletter')
  expect(welcome).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
  await page.goto(pathIn(welcome, 'unsubscribe'))
  await page.getByRole('main').getByRole('button', { name: 'Unsubscribe' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('You are unsubscribed')

  await page.goto(confirm)
  await page.getByRole('button', { name: 'Yes, send me the newsletter' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link does not work any more')
})
