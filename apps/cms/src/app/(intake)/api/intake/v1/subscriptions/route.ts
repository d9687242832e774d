import { subscription } from '@dateline/content-schema/intake'
import { problemResponse } from '../../../../../../content-api/problemResponse'
import { serve } from '../../../../../../content-api/serve'
import { languagesOf, loadSiteSettings } from '../../../../../../content-api/siteSettings'
import { intakeEndpoint, taken } from '../../../../../../intake/intakeEndpoint'
import { askForNewsletter } from '../../../../../../newsletter/subscriptions'
import { databaseOf } from '../../../../../../publishing/feedCollections'

export const dynamic = 'force-dynamic'
export const POST = serve(
  intakeEndpoint(subscription, async ({ email, language: asked }, payload) => {
    const settings = await loadSiteSettings(payload)
    const language = asked ?? settings.defaultLanguage
    if (!languagesOf(settings).includes(language))
      return problemResponse({
        status: 400,
        field: 'language',
        detail: `language: one of ${languagesOf(settings).join(', ')}.`,
      })
    await askForNewsletter(databaseOf(payload), { email, language })
    return taken()
  }),
)
