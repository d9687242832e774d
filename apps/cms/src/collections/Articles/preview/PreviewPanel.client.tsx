'use client'

import {
  useAllFormFields,
  useDocumentInfo,
  useForm,
  useLivePreviewContext,
  useTranslation,
} from '@payloadcms/ui'
import { XIcon } from '@payloadcms/ui/icons/X'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useWords } from '../../../admin/useWords'
import { PREVIEW_VIEWS } from '../../../preview/previewViews'
import { TYPED_FIELDS } from '../../../preview/typedFieldNames'
import { ShareDialog } from '../../PreviewLinks/ShareDialog.client'
import { shareDialogWords } from '../../PreviewLinks/shareDialogWords'
import type { PreviewQuestion } from './askPreview'
import { askPreview, PreviewRefused } from './askPreview'
import { ChoiceStrip } from './ChoiceStrip.client'
import { createNewest } from './createNewest'
import { PreviewFrame } from './PreviewFrame.client'
import { previewPanelWords } from './previewPanelWords'
import { swapIn } from './swapIn'
import { PREVIEW_SCHEMES, PREVIEW_WIDTHS, usePreviewChoice } from './usePreviewChoice'

/** Long enough that a word is asked for at once, short enough that it seems to be written on the page. */
const REST_MS = 250

/** Calls back a moment after the last change of the form. It reads nothing of it: the rest of the panel stays still. */
const AfterTyping = ({ onRest }: { onRest: () => void }) => {
  const [fields] = useAllFormFields()
  useEffect(() => {
    const timer = setTimeout(onRest, REST_MS)
    return () => clearTimeout(timer)
  }, [fields, onRest])
  return null
}

const useShownText = (frame: React.RefObject<HTMLIFrameElement | null>) => {
  const say = useWords(previewPanelWords)
  const [problem, setProblem] = useState('')
  const sayRef = useRef(say)
  sayRef.current = say
  const newest = useMemo(
    () =>
      createNewest<PreviewQuestion, string>({
        ask: askPreview,
        onAnswer: (html) => {
          const shown = frame.current?.contentDocument
          if (shown) swapIn(shown, html)
          setProblem('')
        },
        onFailure: (error) =>
          setProblem(
            error instanceof PreviewRefused
              ? sayRef.current('failed', { why: error.message })
              : sayRef.current('away'),
          ),
      }),
    [frame],
  )
  return { ask: newest.ask, problem }
}

/** The story, and the places where readers meet it, as they would be if what is typed were published now. */
export const PreviewPanel = () => {
  const { id } = useDocumentInfo()
  const { getData } = useForm()
  const { setIsLivePreviewing } = useLivePreviewContext()
  const { i18n } = useTranslation()
  const say = useWords(previewPanelWords)
  const sayOfSharing = useWords(shareDialogWords)
  const [isSharing, setSharing] = useState(false)
  const { choice, choose } = usePreviewChoice()
  const frame = useRef<HTMLIFrameElement>(null)
  const { ask, problem } = useShownText(frame)
  const view = choice?.view
  const words = i18n.language

  const askForTyped = useCallback((): void => {
    if (view === undefined) return
    const data = getData() as Record<string, unknown>
    const fields = Object.fromEntries(
      TYPED_FIELDS.filter((name) => data[name] !== undefined).map((name) => [name, data[name]]),
    )
    ask({ id: String(id), view, words, fields })
  }, [ask, getData, id, view, words])

  if (choice === null) return <p className="story-preview__waiting">{say('open')}</p>
  return (
    <>
      <AfterTyping onRest={askForTyped} />
      <div className="story-preview__bar">
        <ChoiceStrip
          name="preview-view"
          label={say('place')}
          chosen={choice.view}
          options={PREVIEW_VIEWS.map((value) => ({ value, label: say(value) }))}
          onChoose={(value) => choose({ view: value })}
        />
        <ChoiceStrip
          name="preview-width"
          label={say('width')}
          chosen={choice.width}
          options={PREVIEW_WIDTHS.map((value) => ({ value, label: say(value) }))}
          onChoose={(value) => choose({ width: value })}
        />
        <ChoiceStrip
          name="preview-scheme"
          label={say('colours')}
          chosen={choice.scheme}
          options={PREVIEW_SCHEMES.map((value) => ({ value, label: say(value) }))}
          onChoose={(value) => choose({ scheme: value })}
        />
        <button type="button" className="story-preview__share" onClick={() => setSharing(true)}>
          {sayOfSharing('open')}
        </button>
        <button
          type="button"
          className="story-preview__close"
          aria-label={say('close')}
          onClick={() => setIsLivePreviewing(false)}
        >
          <XIcon />
        </button>
      </div>
      <p className="story-preview__problem" role="status">
        {problem}
      </p>
      {isSharing ? <ShareDialog story={String(id)} onClose={() => setSharing(false)} /> : null}
      <PreviewFrame
        frame={frame}
        id={String(id)}
        choice={choice}
        title={say('frame', { view: say(choice.view) })}
        onReady={askForTyped}
      />
    </>
  )
}
