import {
  AMOUNT_SETS,
  APPEALS,
  ARTICLES,
  AUTHORS,
  FRONT_PAGE,
  OUTBOX,
  PAGES,
  PHOTOS,
  REDIRECTS,
  SECTIONS,
  SITE_SETTINGS,
  TOPICS,
  USERS,
} from '../../collections/slugs'
import type { FieldWords, ThingWords } from './withRussian'

const language: FieldWords = { label: 'Язык' }
const slug: FieldWords = {
  label: 'Адрес',
  description: 'Последняя часть адреса. Оставьте пустым: получится из слов выше.',
}
const photo: FieldWords = { label: 'Фотография' }
const twoStars = '**Две звёздочки** выделяют фразу, которую нельзя пропустить. {from}: наименьшая сумма.'
const minor = 'В мельчайших единицах: 250 это 2,50 €.'

/** How the newsroom's things are called in Russian. What a field means stands in its collection, in English. */
export const russianWords: Readonly<Record<string, ThingWords>> = {
  [ARTICLES]: {
    singular: 'Материал',
    plural: 'Материалы',
    fields: {
      headline: { label: 'Заголовок' },
      kicker: { label: 'Надзаголовок', description: 'Два-три слова над заголовком.' },
      teaser: { label: 'Подводка', description: 'Одно предложение: под заголовком и в карточках.' },
      leadPhoto: { label: 'Главная фотография' },
      leadCaption: {
        label: 'Подпись к главной фотографии',
        description: 'Только для этого материала. Пусто: подпись самой фотографии.',
      },
      body: { label: 'Текст' },
      related: {
        label: 'Читайте также',
        description: 'До четырёх карточек под текстом. Пустые места заполняются по общим темам.',
      },
      // Hidden in the form; the history of a story names them.
      updates: { label: 'Изменения', row: 'Изменение' },
      'updates.kind': {
        label: 'Что это',
        options: {
          typo: 'Опечатка',
          clarification: 'Уточнение',
          correction: 'Исправление',
          'new-facts': 'Новые факты',
        },
      },
      'updates.note': { label: 'Пояснение' },
      'updates.at': { label: 'Когда' },
      language,
      section: { label: 'Рубрика' },
      topics: { label: 'Темы' },
      authors: { label: 'Авторы' },
      slug,
      appeal: {
        label: 'Призыв',
        options: { auto: 'По правилам', off: 'Без призыва', one: 'Определённый' },
      },
      appealChoice: { label: 'Какой призыв' },
      sensitive: {
        label: 'Деликатный материал',
        description: 'Гибель людей, катастрофы: только призывы, которые для этого годятся.',
      },
      story: {
        label: 'Общий номер',
        description: 'Один у всех переводов материала. Скопируйте из оригинала.',
      },
      firstPublishedAt: { label: 'Впервые опубликовано' },
      takenDown: { label: 'Снятие с публикации' },
      'takenDown.reason': { label: 'Причина для читателей' },
      'takenDown.at': { label: 'Когда' },
    },
  },
  [PHOTOS]: {
    singular: 'Фотография',
    plural: 'Фотографии',
    fields: {
      alt: { label: 'Описание', description: 'Что на снимке: для тех, кто его не видит.' },
      caption: { label: 'Подпись' },
      credit: { label: 'Автор снимка', description: 'Человек или группа.' },
      source: { label: 'Источник', description: 'Агентство или место публикации.' },
      takenAt: { label: 'Снято' },
      focusX: {
        label: 'Фокус по горизонтали',
        description: 'Процент от левого края: что должно остаться при обрезке.',
      },
      focusY: {
        label: 'Фокус по вертикали',
        description: 'Процент от верхнего края: что должно остаться при обрезке.',
      },
      createdBy: { label: 'Кто загрузил' },
    },
  },
  [AUTHORS]: {
    singular: 'Автор',
    plural: 'Авторы',
    fields: {
      name: { label: 'Имя' },
      language,
      slug,
      role: { label: 'Кто это', description: 'Например, «корреспондент по делам гавани».' },
      bio: { label: 'О себе', description: 'Пустая строка начинает новый абзац.' },
      portrait: { label: 'Портрет' },
    },
  },
  [SECTIONS]: {
    singular: 'Рубрика',
    plural: 'Рубрики',
    fields: {
      name: { label: 'Название' },
      language,
      slug,
      order: { label: 'Порядок', description: 'Чем меньше, тем левее.' },
      description: { label: 'Описание' },
    },
  },
  [TOPICS]: {
    singular: 'Тема',
    plural: 'Темы',
    fields: { name: { label: 'Название' }, language, slug, description: { label: 'Описание' } },
  },
  [PAGES]: {
    singular: 'Страница',
    plural: 'Страницы',
    fields: {
      title: { label: 'Название' },
      language,
      slug,
      description: { label: 'Описание' },
      body: { label: 'Текст' },
      showInFooter: { label: 'Показывать внизу сайта' },
      order: { label: 'Порядок' },
    },
  },
  [APPEALS]: {
    singular: 'Призыв',
    plural: 'Призывы',
    fields: {
      title: { label: 'Название', description: 'Для редакции; читатели его не видят.' },
      language,
      slots: {
        label: 'Места',
        options: { banner: 'Полоса вверху', articleEnd: 'Врезка в конце материала' },
      },
      heading: { label: 'Заголовок', description: 'Первая строка; в полосе: строка поддержки.' },
      paragraphs: { label: 'Абзацы', row: 'Абзац' },
      'paragraphs.text': { label: 'Текст', description: twoStars },
      thanks: { label: 'Благодарность' },
      button: { label: 'Надпись на кнопке' },
      target: { label: 'Куда ведёт кнопка' },
      frequency: {
        label: 'Как часто',
        options: { oneOff: 'Один раз', monthly: 'Каждый месяц', annual: 'Каждый год' },
      },
      amountSet: { label: 'Набор сумм' },
      currency: { label: 'Валюта' },
      photo,
      priority: { label: 'Приоритет', description: 'Больше: раньше.' },
      allowedOnSensitive: { label: 'Годится для деликатных материалов' },
      startsAt: { label: 'Начало' },
      endsAt: { label: 'Конец' },
      archivedAt: { label: 'В архиве с' },
    },
  },
  [AMOUNT_SETS]: {
    singular: 'Набор сумм',
    plural: 'Наборы сумм',
    fields: {
      name: { label: 'Название', description: 'Для редакции; читатели его не видят.' },
      currencies: { label: 'Валюты', row: 'Валюта' },
      'currencies.currency': { label: 'Валюта' },
      'currencies.oneOff': { label: 'Один раз', description: minor },
      'currencies.monthly': { label: 'Каждый месяц', description: minor },
      'currencies.annual': { label: 'Каждый год', description: minor },
      'currencies.min': { label: 'Наименьшая сумма', description: minor },
      'currencies.default': { label: 'Выбранная заранее', description: minor },
      'currencies.allowOther': { label: 'Читатель может назвать свою сумму' },
    },
  },
  [REDIRECTS]: {
    singular: 'Переадресация',
    plural: 'Переадресации',
    fields: {
      from: {
        label: 'Старый адрес',
        description:
          'Путь на сайте, например /news/story.html, без «?» и того, что дальше. Хранится, как его читают: без знаков процента и косой черты в конце.',
      },
      to: {
        label: 'Новый адрес',
        description: 'Путь на сайте или целый адрес https. Оставьте пустым, если выбран материал.',
      },
      article: { label: 'Материал' },
    },
  },
  [USERS]: {
    singular: 'Сотрудник',
    plural: 'Сотрудники',
    fields: {
      email: { label: 'Почта' },
      name: { label: 'Имя' },
      role: {
        label: 'Роль',
        options: {
          reporter: 'Корреспондент',
          editor: 'Редактор',
          publisher: 'Выпускающий',
          fundraiser: 'Сбор средств',
          admin: 'Администратор',
        },
      },
    },
  },
  [OUTBOX]: {
    singular: 'Запись ленты изменений',
    plural: 'Лента изменений',
    fields: {
      kind: { label: 'Вид', options: { feed: 'Лента' } },
      tags: { label: 'Метки' },
      cursor: { label: 'Номер' },
      at: { label: 'Когда' },
    },
  },
  [FRONT_PAGE]: {
    label: 'Первая полоса',
    fields: {
      editions: { label: 'Издания', row: 'Издание' },
      'editions.language': language,
      'editions.lead': { label: 'Главный материал' },
      'editions.pins.story': { label: 'Материал' },
      'editions.pins.until': { label: 'До какого времени' },
      'editions.slots': {
        label: 'Следом за главным',
        description: 'Неопубликованный материал займёт своё место, когда выйдет.',
      },
    },
  },
  [SITE_SETTINGS]: {
    label: 'Настройки газеты',
    fields: {
      timeZone: { label: 'Часовой пояс', description: 'Имя IANA; по нему читатели видят даты.' },
      email: { label: 'Почта' },
      address: { label: 'Почтовый адрес' },
      editions: {
        label: 'Издания',
        row: 'Издание',
        description: 'По одному на язык. Читатели видят языки, которые здесь стоят.',
      },
      'editions.language': language,
      'editions.name': { label: 'Название газеты' },
      'editions.tagline': { label: 'Девиз' },
      'editions.description': { label: 'Описание' },
      'editions.imprint': { label: 'Выходные данные' },
    },
  },
}
