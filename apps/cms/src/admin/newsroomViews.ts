import type { Config } from 'payload'

type Views = NonNullable<NonNullable<NonNullable<Config['admin']>['components']>['views']>

/** The pages of the newsroom that are no form of a document. */
export const newsroomViews: Views = {
  dashboard: { Component: '/admin/my-work/MyWorkDashboard#MyWorkDashboard' },
  board: { path: '/board', exact: true, Component: '/admin/board/BoardView#BoardView' },
  media: { path: '/media', exact: true, Component: '/admin/media/MediaView#MediaView' },
  calendar: { path: '/calendar', exact: true, Component: '/admin/calendar/CalendarView#CalendarView' },
  front: { path: '/front', exact: true, Component: '/admin/front/FrontEditorView#FrontEditorView' },
}

/** In the head of every page, ours and Payload's. */
export const NEWSROOM_BAR = '/admin/NewsroomBar.client#NewsroomBar'
