'use client'
import { useCallback, useEffect, useState } from 'react'
import type { StorySchedule } from './storySchedule'
import { loadStorySchedule } from './storySchedule'

/** Somebody else may move it, and the scheduler acts by itself. */
const LOOK_MILLISECONDS = 10_000

/** The schedule of a story as the server has it, looked at again while the story is open. */
export const useStorySchedule = (
  article: string,
): { schedule: StorySchedule | null; reload: () => Promise<StorySchedule | null> } => {
  const [schedule, setSchedule] = useState<StorySchedule | null>(null)
  const reload = useCallback(async () => {
    const loaded = await loadStorySchedule(article)
    if (loaded) setSchedule(loaded)
    return loaded
  }, [article])
  useEffect(() => {
    void reload()
    const look = (): void => {
      if (document.visibilityState === 'visible') void reload()
    }
    const timer = setInterval(look, LOOK_MILLISECONDS)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [reload])
  return { schedule, reload }
}
