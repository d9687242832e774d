import { ARTICLES } from '../../collections/slugs'
import type { CalendarEntry } from './calendarEntry'

/** Where a story is opened: what lies in the trash opens there, and nowhere else. */
export const addressOfStory = ({ article, isInTrash }: CalendarEntry): string =>
  `/admin/collections/${ARTICLES}/${isInTrash ? 'trash/' : ''}${article}`
