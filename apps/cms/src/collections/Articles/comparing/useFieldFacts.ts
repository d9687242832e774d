'use client'
import { getTranslation } from '@payloadcms/translations'
import { useConfig, useTranslation } from '@payloadcms/ui'
import type { StaticLabel } from 'payload'
import { useMemo } from 'react'
import { ARTICLES } from '../../slugs'
import type { FieldFacts } from './fieldFacts'
import { fieldFacts } from './fieldFacts'
import type { FieldPath } from './storyFields'

type StoryFieldFacts = {
  factsOf: (path: FieldPath) => FieldFacts | undefined
  labelOf: (path: FieldPath) => string
  say: (label: StaticLabel) => string
}

/** How the form of a story calls its fields, in the language of whoever looks. */
export const useFieldFacts = (): StoryFieldFacts => {
  const { getEntityConfig } = useConfig()
  const { i18n } = useTranslation()
  const facts = useMemo(
    () => fieldFacts(getEntityConfig({ collectionSlug: ARTICLES })?.fields ?? []),
    [getEntityConfig],
  )
  const say = (label: StaticLabel): string => getTranslation(label, i18n)
  return {
    factsOf: (path) => facts.get(path),
    labelOf: (path) => {
      const label = facts.get(path)?.label
      return label ? say(label) : path
    },
    say,
  }
}
