import type { Words } from '../../admin/useWords'

export const linkWords = {
  en: {
    link: 'Link',
    removeLink: 'Remove the link',
    changeLink: 'Change the link',
    title: 'Where the link leads',
    label: 'Words of a headline, or an address',
    hint: 'Our own stories come first. Arrow keys choose, Enter takes.',
    searching: 'Searching …',
    found: 'Found: {count}',
    nothing: 'No story of ours has these words in its headline.',
    refused:
      'A link cannot lead there. It needs an address that begins with https://, http://, mailto: or tel:.',
    failed: 'The newsroom’s server does not answer. An address can still be entered.',
    toAddress: 'Link to {address}',
    cleaned: 'without what follows its readers',
    draft: 'not published yet: readers will see the words without a link',
    page: 'Page',
    close: 'Close',
    gone: 'A story that no longer exists',
  },
  ru: {
    link: 'Ссылка',
    removeLink: 'Убрать ссылку',
    changeLink: 'Изменить ссылку',
    title: 'Куда ведёт ссылка',
    label: 'Слова из заголовка или адрес',
    hint: 'Сначала — наши материалы. Стрелки выбирают, Enter подтверждает.',
    searching: 'Ищем…',
    found: 'Найдено: {count}',
    nothing: 'Ни у одного нашего материала нет таких слов в заголовке.',
    refused:
      'Туда ссылка вести не может. Нужен адрес, который начинается с https://, http://, mailto: или tel:.',
    failed: 'Сервер редакции не отвечает. Адрес всё равно можно ввести.',
    toAddress: 'Ссылка на {address}',
    cleaned: 'без меток, которые следят за читателем',
    draft: 'ещё не опубликовано: читатели увидят слова без ссылки',
    page: 'Страница',
    close: 'Закрыть',
    gone: 'Материал, которого больше нет',
  },
} as const satisfies Words
