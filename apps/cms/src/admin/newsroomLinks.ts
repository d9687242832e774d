/** The newsroom's own views, in the order of the navigation. */
export const NEWSROOM_LINKS = [{ path: '/calendar', en: 'Calendar', ru: 'Календарь' }] as const
