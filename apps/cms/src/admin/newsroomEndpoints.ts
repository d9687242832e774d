import type { Endpoint } from 'payload'
import { boardEndpoint } from './board/boardEndpoint'
import { frontEditionsEndpoint } from './front/frontEditionsEndpoint'
import { frontStoriesEndpoint } from './front/frontStoriesEndpoint'
import { mediaEndpoint, photoUsesEndpoint } from './media/mediaEndpoints'
import { myWorkEndpoint } from './my-work/myWorkEndpoint'

/** What the newsroom's own views ask the CMS, under `/api/newsroom`. */
export const newsroomEndpoints: Endpoint[] = [
  boardEndpoint,
  myWorkEndpoint,
  frontStoriesEndpoint,
  frontEditionsEndpoint,
  mediaEndpoint,
  photoUsesEndpoint,
]
