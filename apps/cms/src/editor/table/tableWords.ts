import type { Words } from '../../admin/useWords'

export const tableWords = { en: { table: 'Table' }, ru: { table: 'Таблица' } } as const satisfies Words
