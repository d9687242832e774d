import type { Config } from 'payload'

type Views = NonNullable<NonNullable<NonNullable<Config['admin']>['components']>['views']>

/** The pages of the newsroom that are no form of a document. */
export const newsroomViews: Views = {
  calendar: { path: '/calendar', exact: true, Component: '/admin/calendar/CalendarView#CalendarView' },
}
