import { changeFeed } from '../../publishing/changeFeed'
import { changeFeedOf } from '../../publishing/feedOf'
import type { Endpoint } from '../endpoint'

/** `GET /changes`: the change feed. */
export const changes: Endpoint = (request, payload) => changeFeed(request, changeFeedOf(payload))
