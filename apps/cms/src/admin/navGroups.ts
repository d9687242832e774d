/** The parts of the navigation, in the words of the newsroom. Their order is that of the collections. */
export const NAV_GROUPS = {
  newsroom: { en: 'Newsroom', ru: 'Редакция' },
  newspaper: { en: 'Newspaper', ru: 'Газета' },
  support: { en: 'Support', ru: 'Поддержка' },
  house: { en: 'House', ru: 'Служебное' },
} as const
