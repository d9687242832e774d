import type { Words } from '../useWords'

export const myWorkWords = {
  en: {
    due: 'Due soon',
    dueEmpty:
      'Nothing of yours is due in the next two days. An editor sets when a story is due, beside its text.',
    sentBack: 'Came back to you',
    sentBackEmpty: 'Nothing came back. When an editor sends a story back to writing, it stands here.',
    waiting: 'Waiting for you',
    waitingEmpty: 'Nobody waits for you. Stories that are handed in stand here until somebody takes them.',
    drafts: 'My drafts',
    draftsEmpty:
      'You have no draft. What you begin, and what is assigned to you, stands here until you hand it in.',
    untitled: 'Story without a headline',
    dueAt: 'Due {when}',
    late: 'Late: {when}',
    onSite: 'On the site, with changes not published',
    saved: 'Saved {when}',
    newStory: 'Write a story',
    more: 'All of it on the board',
  },
  ru: {
    due: 'Скоро сдавать',
    dueEmpty: 'В ближайшие два дня вам нечего сдавать. Срок ставит редактор, рядом с текстом.',
    sentBack: 'Вернулось к вам',
    sentBackEmpty: 'Ничего не вернулось. Здесь стоит то, что редактор отправил на доработку.',
    waiting: 'Ждёт вас',
    waitingEmpty: 'Вас никто не ждёт. Сданные материалы стоят здесь, пока их кто-нибудь не возьмёт.',
    drafts: 'Мои черновики',
    draftsEmpty: 'Черновиков нет. Начатое вами и порученное вам стоит здесь, пока вы это не сдадите.',
    untitled: 'Материал без заголовка',
    dueAt: 'Сдать {when}',
    late: 'Опаздывает: {when}',
    onSite: 'На сайте; правки не опубликованы',
    saved: 'Сохранено {when}',
    newStory: 'Написать материал',
    more: 'Всё на доске',
  },
} as const satisfies Words
