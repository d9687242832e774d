'use client'

import { useLivePreviewContext } from '@payloadcms/ui'
import { lazy } from 'react'
import { keepTrying } from '../../../admin/later/keepTrying'
import { Later } from '../../../admin/later/Later.client'
import { useWords } from '../../../admin/useWords'
import { previewPanelWords } from './previewPanelWords'
import './StoryPreview.css'

const PreviewPanel = lazy(
  keepTrying(() => import('./PreviewPanel.client').then((module) => ({ default: module.PreviewPanel }))),
)

/** The place of the preview beside the text. What it takes is loaded when somebody opens it. */
export const StoryPreview = () => {
  const { isLivePreviewing } = useLivePreviewContext()
  const say = useWords(previewPanelWords)
  if (!isLivePreviewing) return null
  return (
    <aside className="story-preview" aria-label={say('panel')}>
      <Later>
        <PreviewPanel />
      </Later>
    </aside>
  )
}
