import type { Words } from '../useWords'

export const laterWords = {
  en: {
    waiting:
      'This part has not come yet; it is asked for again. If that does not help, reload the page: what you typed is kept.',
    failed:
      'This part could not be shown. When the network is there, reload the page: what you typed is kept.',
  },
  ru: {
    waiting:
      'Эта часть ещё не загрузилась, запрос повторяется. Если не поможет, перезагрузите страницу: набранное сохранено.',
    failed:
      'Эту часть показать не удалось. Когда появится сеть, перезагрузите страницу: набранное сохранено.',
  },
} as const satisfies Words
