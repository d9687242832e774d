import type { Words } from '../../../admin/useWords'

export const checklistWords = {
  en: {
    title: 'Before publishing',
    errors: 'Has to be mended: {count}',
    warnings: 'Worth a look: {count}',
    nothing: 'Nothing stands in the way.',
    lead: 'What is listed here as an error keeps the story from readers. Each line leads to its place.',
    checking: 'Looking through the story …',
    failed: 'The checklist could not be loaded.',
    again: 'Try again',
  },
  ru: {
    title: 'Перед публикацией',
    errors: 'Нужно исправить: {count}',
    warnings: 'Стоит проверить: {count}',
    nothing: 'Ничто не мешает публикации.',
    lead: 'С ошибками из этого списка материал не выйдет. Каждая строка ведёт к нужному месту.',
    checking: 'Проверяем материал…',
    failed: 'Не получилось загрузить список.',
    again: 'Повторить',
  },
} as const satisfies Words
