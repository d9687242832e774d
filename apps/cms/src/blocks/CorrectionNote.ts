import type { NoteKind } from '@dateline/content-schema/element'
import { NOTE_KINDS } from '@dateline/content-schema/elementLimits'
import type { Block } from 'payload'

const KIND_LABELS: Record<NoteKind, { en: string; ru: string }> = {
  correction: { en: 'Correction', ru: 'Исправление' },
  clarification: { en: 'Clarification', ru: 'Уточнение' },
  update: { en: 'Update', ru: 'Дополнение' },
}

/** What was changed, said where it stands in the story. The ledger of updates is kept apart from it. */
export const CorrectionNote: Block = {
  slug: 'correctionNote',
  interfaceName: 'CorrectionNoteBlock',
  labels: {
    singular: { en: 'Correction note', ru: 'Пометка об исправлении' },
    plural: { en: 'Correction notes', ru: 'Пометки об исправлениях' },
  },
  admin: {
    disableBlockName: true,
    components: { Block: '/blocks/previews/CorrectionNoteBlock.client#CorrectionNoteBlock' },
  },
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'kind',
          type: 'select',
          required: true,
          defaultValue: 'correction',
          options: NOTE_KINDS.map((value) => ({ value, label: KIND_LABELS[value] })),
          label: { en: 'Kind', ru: 'Вид' },
          admin: { width: '50%' },
        },
        {
          name: 'day',
          type: 'date',
          defaultValue: () => new Date().toISOString(),
          label: { en: 'Day', ru: 'День' },
          admin: { width: '50%', date: { pickerAppearance: 'dayOnly' } },
        },
      ],
    },
    {
      name: 'text',
      type: 'textarea',
      required: true,
      maxLength: 600,
      label: { en: 'What readers are told', ru: 'Что сообщаем читателям' },
      admin: {
        description: {
          en: 'What was wrong, and what is right. The stamp "Updated" is set when you publish, not by this note.',
          ru: 'Что было неверно и как верно. Отметку «Обновлено» ставит публикация, а не эта пометка.',
        },
      },
    },
  ],
}
