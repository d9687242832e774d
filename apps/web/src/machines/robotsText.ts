import { NEWS_SITEMAP_PATH, SITEMAP_PATH } from '@dateline/content-schema/machinePath'
import type { MachineDocument, MachineRequest } from './machineAnswer'

/** What readers may see robots may see too. */
export const robotsText = ({ siteUrl }: Pick<MachineRequest, 'siteUrl'>): MachineDocument => ({
  status: 200,
  type: 'text/plain; charset=utf-8',
  text: [
    'User-agent: *',
    'Allow: /',
    '',
    `Sitemap: ${siteUrl}${SITEMAP_PATH}`,
    `Sitemap: ${siteUrl}${NEWS_SITEMAP_PATH}`,
    '',
  ].join('\n'),
  tags: [],
  pictures: [],
})
