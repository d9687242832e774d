'use client'
import {
  ConfigProvider,
  DefaultEditView,
  ServerFunctionsProvider,
  useConfig,
  useDocumentInfo,
  useServerFunctions,
} from '@payloadcms/ui'
import type { ClientConfig, DocumentViewClientProps } from 'payload'
import { useMemo } from 'react'
import { ARTICLES } from '../../slugs'
import { limitFormState } from './limitFormState'
import { SaveNowButton } from './SaveNowButton.client'
import { SaveStatus } from './SaveStatus.client'
import { StorySavingProvider } from './StorySavingProvider.client'

/** Payload's own autosave is on for the server, which needs it to write over a version, and off in the view. */
const withoutAutosave = (config: ClientConfig): ClientConfig => ({
  ...config,
  collections: config.collections.map((collection) =>
    collection.slug === ARTICLES && collection.versions
      ? {
          ...collection,
          versions: {
            ...collection.versions,
            drafts: { autosave: false, schedulePublish: false, validate: false },
          },
        }
      : collection,
  ),
})

/** The edit view of a story: Payload's, with a saving of our own around it. */
export const StoryEditView = (props: DocumentViewClientProps) => {
  const { id } = useDocumentInfo()
  const { config } = useConfig()
  const { serverFunction } = useServerFunctions()
  const limited = useMemo(() => limitFormState(serverFunction), [serverFunction])
  const ownConfig = useMemo(() => withoutAutosave(config), [config])
  // Made in a drawer, a story is saved by Payload's own buttons until it is there.
  if (!id) return <DefaultEditView {...props} />
  return (
    <ConfigProvider config={ownConfig}>
      <ServerFunctionsProvider serverFunction={limited}>
        <StorySavingProvider>
          <DefaultEditView
            {...props}
            SaveDraftButton={<SaveNowButton />}
            BeforeDocumentControls={
              <>
                <SaveStatus />
                {props.BeforeDocumentControls}
              </>
            }
          />
        </StorySavingProvider>
      </ServerFunctionsProvider>
    </ConfigProvider>
  )
}
