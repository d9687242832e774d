import { parseMachinePath } from '@dateline/content-schema/machinePath'
import { feedDocument } from './feedDocument'
import type { MachineDocument, MachineRequest } from './machineAnswer'
import { newsSitemap } from './newsSitemap'
import { robotsText } from './robotsText'
import { monthSitemap, pagesSitemap, sitemapIndex } from './sitemaps'

/**
 * @returns null for an address that is not for machines
 * @throws ContentUnavailable when the CMS gave no usable answer
 */
export const machineDocument = async (request: MachineRequest): Promise<MachineDocument | null> => {
  const address = parseMachinePath(request.path)
  switch (address?.kind) {
    case undefined:
      return null
    case 'feed':
      return feedDocument({ ...request, ...address })
    case 'robots':
      return robotsText(request)
    case 'sitemapIndex':
      return sitemapIndex(request)
    case 'pagesSitemap':
      return pagesSitemap(request)
    case 'newsSitemap':
      return newsSitemap(request)
    case 'monthSitemap':
      return monthSitemap({ ...request, month: address.month })
  }
}
