'use client'
import { SetStepNav, useConfig, useDocumentInfo, useDocumentTitle } from '@payloadcms/ui'
import { useWords } from '../../../admin/useWords'
import { ARTICLES } from '../../slugs'
import { historyWords } from './historyWords'

/** The way from the history back to its story, in the head of the page. */
export const HistorySteps = () => {
  const say = useWords(historyWords)
  const { id } = useDocumentInfo()
  const { title } = useDocumentTitle()
  const { config } = useConfig()
  const list = `${config.routes.admin}/collections/${ARTICLES}`
  return (
    <SetStepNav
      nav={[
        { label: say('stories'), url: list },
        { label: title || String(id), url: `${list}/${String(id)}` },
        { label: say('title') },
      ]}
    />
  )
}
