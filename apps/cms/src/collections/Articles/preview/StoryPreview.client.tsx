'use client'

import { useLivePreviewContext } from '@payloadcms/ui'
import { lazy, Suspense } from 'react'
import { useWords } from '../../../admin/useWords'
import { previewPanelWords } from './previewPanelWords'
import './StoryPreview.css'

const PreviewPanel = lazy(() =>
  import('./PreviewPanel.client').then((module) => ({ default: module.PreviewPanel })),
)

/** The place of the preview beside the text. What it takes is loaded when somebody opens it. */
export const StoryPreview = () => {
  const { isLivePreviewing } = useLivePreviewContext()
  const say = useWords(previewPanelWords)
  if (!isLivePreviewing) return null
  return (
    <aside className="story-preview" aria-label={say('panel')}>
      <Suspense fallback={<p className="story-preview__waiting">{say('open')}</p>}>
        <PreviewPanel />
      </Suspense>
    </aside>
  )
}
