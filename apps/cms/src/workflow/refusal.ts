import type { Told, ToldValues } from '../admin/told'
import type { RefusalCode } from './refusalWords'

/** Why somebody may not do something to a story: the status and the English of the API, and the code for its words. */
export type Refusal = Told & { status: 400 | 401 | 403; code: RefusalCode; values: ToldValues }
