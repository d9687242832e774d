import type { Page } from '@dateline/content-schema/site'
import { aParagraph } from './anArticle'

export const aPage = (overrides: Partial<Page> = {}): Page => ({
  id: 'page-about',
  language: 'en',
  path: '/about',
  title: 'About the Courier',
  description: 'Who we are, who pays for us, and how to reach us.',
  body: [aParagraph('The Courier was founded in the winter of 1994 by six ferry passengers and a printer.')],
  translations: [],
  tags: ['page:page-about'],
  ...overrides,
})
