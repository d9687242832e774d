'use client'

import { DateTimeField, RelationshipField, SelectField, useDocumentInfo } from '@payloadcms/ui'
import type { ComponentType } from 'react'
import { KeptApart } from '../admin/later/KeptApart.client'
import { useTextShown } from '../editor/useTextShown'
import './AfterTextFields.css'

/** Payload's field, which is drawn once the text beside it can be written in; until then its place is kept. */
const afterText = <Props extends object>(Field: ComponentType<Props>): ComponentType<Props> => {
  const AfterText = (props: Props) => {
    const isShown = useTextShown()
    // Where many stories are changed at once there is no text.
    const { id } = useDocumentInfo()
    return isShown || id === undefined || id === null ? (
      <KeptApart>
        <Field {...props} />
      </KeptApart>
    ) : (
      <div className="field-type after-text-field" />
    )
  }
  return AfterText
}

export const RelationshipAfterText = afterText(RelationshipField)
export const SelectAfterText = afterText(SelectField)
export const DateAfterText = afterText(DateTimeField)
