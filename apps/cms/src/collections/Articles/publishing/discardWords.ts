import type { Words } from '../../../admin/useWords'

export const discardWords = {
  en: {
    discard: 'Back to what readers see …',
    title: 'Throw these changes away?',
    lead: 'The text goes back to the one that readers see. What is shown here is left out; it stays in the history of versions.',
    same: 'There is nothing to throw away: the text is the one that readers see.',
    loading: 'Comparing …',
    failed: 'The story could not be loaded. Check the connection and open this again.',
    close: 'Close',
    cancel: 'Keep the changes',
    doIt: 'Throw the changes away',
    busy: 'One moment …',
    done: 'The text is again the one that readers see.',
    conflict:
      'Somebody else has saved this story meanwhile. Nothing was changed. Close this and look at it again.',
    unreachable: 'The newsroom does not answer. Nothing was changed. Try again in a moment.',
  },
  ru: {
    discard: 'Вернуть к тому, что на сайте…',
    title: 'Отменить эти правки?',
    lead: 'Текст станет таким, каким его видят читатели. То, что показано ниже, уйдёт, но останется в истории версий.',
    same: 'Отменять нечего: текст такой же, как на сайте.',
    loading: 'Сравниваем…',
    failed: 'Материал не загрузился. Проверьте связь и откройте это окно ещё раз.',
    close: 'Закрыть',
    cancel: 'Оставить правки',
    doIt: 'Отменить правки',
    busy: 'Минуту…',
    done: 'Текст снова такой, как на сайте.',
    conflict:
      'Тем временем материал сохранил кто-то ещё. Ничего не изменилось. Закройте окно и посмотрите ещё раз.',
    unreachable: 'Редакция не отвечает. Ничего не изменилось. Попробуйте через минуту.',
  },
} as const satisfies Words
