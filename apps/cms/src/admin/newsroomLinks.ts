/** The newsroom's own views, in the order of the navigation. */
export const NEWSROOM_LINKS = [
  { path: '', en: 'My work', ru: 'Моя работа' },
  { path: '/board', en: 'Board', ru: 'Доска' },
  { path: '/calendar', en: 'Calendar', ru: 'Календарь' },
  { path: '/media', en: 'Media library', ru: 'Фототека' },
  { path: '/front', en: 'Front page', ru: 'Первая полоса' },
] as const
