import type { Words } from '../../admin/useWords'

export const pasteWords = {
  en: {
    pictures:
      'A picture cannot be pasted into the text: it needs its credit and a description. Type / and choose Picture to upload it.',
    nothing: 'Nothing of what was pasted is text.',
  },
  ru: {
    pictures:
      'Снимок нельзя вставить прямо в текст: у него должны быть автор и описание. Наберите / и выберите «Снимок», чтобы загрузить его.',
    nothing: 'В скопированном нет текста.',
  },
} as const satisfies Words
