'use client'

import { useDocumentInfo, useField, useFormFields } from '@payloadcms/ui'
import type { KeyboardEvent, PointerEvent } from 'react'
import { useEffect, useState } from 'react'
import type { Focus } from './focusAt'
import { focusAfterKey, focusAt } from './focusAt'
import './FocusPicker.css'

const CENTRE = 50

/** The address of a file that was chosen and not yet uploaded; it is given back when another one is chosen. */
const useFileAddress = (file: unknown): string | null => {
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    if (!(file instanceof File)) {
      setAddress(null)
      return undefined
    }
    const made = URL.createObjectURL(file)
    setAddress(made)
    return () => URL.revokeObjectURL(made)
  }, [file])
  return address
}

/** The picture itself, to be pointed at: what is under the mark stays visible wherever the picture is cropped. */
export const FocusPicker = () => {
  const x = useField<number>({ path: 'focusX' })
  const y = useField<number>({ path: 'focusY' })
  const chosen = useFileAddress(useFormFields(([fields]) => fields.file?.value))
  const { data } = useDocumentInfo()
  const address = chosen ?? (typeof data?.url === 'string' ? data.url : null)
  if (address === null) return null

  const focus: Focus = { x: x.value ?? CENTRE, y: y.value ?? CENTRE }
  const isLocked = x.disabled || y.disabled
  const moveTo = (next: Focus | null): void => {
    if (next === null || isLocked) return
    x.setValue(next.x)
    y.setValue(next.y)
  }
  const point = (event: PointerEvent<HTMLElement>): void =>
    moveTo(focusAt({ x: event.clientX, y: event.clientY, box: event.currentTarget.getBoundingClientRect() }))
  const press = (event: KeyboardEvent<HTMLElement>): void => {
    const next = focusAfterKey(focus, event)
    if (next === null) return
    event.preventDefault()
    moveTo(next)
  }

  return (
    <div className="field-type focus-picker">
      <p className="field-label" id="focus-picker-label">
        Focus
      </p>
      <button
        type="button"
        className="focus-picker__picture"
        aria-labelledby="focus-picker-label"
        aria-describedby="focus-picker-help focus-picker-place"
        disabled={isLocked}
        onPointerDown={point}
        onPointerMove={(event) => (event.buttons === 1 ? point(event) : undefined)}
        onKeyDown={press}
      >
        <img src={address} alt="" draggable={false} />
        <span className="focus-picker__mark" style={{ left: `${focus.x}%`, top: `${focus.y}%` }} />
      </button>
      <p className="field-description" id="focus-picker-help">
        Point at what must stay visible when the picture is cropped. Arrow keys move the mark, with shift by
        ten.
      </p>
      <p className="focus-picker__place" id="focus-picker-place" aria-live="polite">
        {focus.x} % from the left, {focus.y} % from the top
      </p>
    </div>
  )
}
