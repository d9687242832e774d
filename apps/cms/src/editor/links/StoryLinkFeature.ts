import { LinkFeature } from '@payloadcms/richtext-lexical'
import { safeHref } from '@dateline/rich-text/safeHref'
import { ARTICLES, PAGES } from '../../collections/slugs'
import { withClientFeature } from '../withClientFeature'

const ADDRESS_REFUSED =
  'An address that begins with https://, http://, mailto: or tel:, or a path on our own site.'

const payloadLinks = (): ReturnType<typeof LinkFeature> =>
  LinkFeature({
    enabledCollections: [ARTICLES, PAGES],
    fields: ({ defaultFields }) =>
      defaultFields
        .filter((field) => !('name' in field && field.name === 'newTab'))
        .map((field) =>
          'name' in field && field.name === 'url' && field.type === 'text'
            ? {
                ...field,
                validate: (value: unknown) =>
                  typeof value === 'string' && safeHref(value) !== null ? true : ADDRESS_REFUSED,
              }
            : field,
        ),
  })

/** Payload's links, as they are stored and validated, with a dialog of our own in place of its drawer. */
export const StoryLinkFeature = (): ReturnType<typeof LinkFeature> =>
  withClientFeature(payloadLinks(), '/editor/links/StoryLinkFeature.client#StoryLinkFeatureClient')
