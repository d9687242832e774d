// @ts-check
/* global window */
import { keep, recall } from '../device/deviceStore.js'
import { keepSavedPage } from '../device/keptPages.js'
import { isSaved, savedStoriesOf, withoutStory, withStory } from './savedStories.js'

/**
 * @param {{
 *   button: HTMLButtonElement
 *   story: Omit<import('./savedStories.js').SavedStory, 'at'>
 *   onSaved: () => void
 *   onRefused: () => void
 * }} options
 */
export const offerSaving = ({ button, story, onSaved, onRefused }) => {
  const { save = '', saved = '' } = button.dataset
  const stories = () => savedStoriesOf(recall('saved'))
  const show = () => {
    const isPressed = isSaved(stories(), story.path)
    button.textContent = isPressed ? saved : save
    button.toggleAttribute('data-is-saved', isPressed)
  }
  button.addEventListener('click', () => {
    const list = stories()
    const wasSaved = isSaved(list, story.path)
    const next = wasSaved
      ? withoutStory(list, story.path)
      : withStory(list, { ...story, at: new Date().toISOString() })
    if (keep('saved', next)) {
      keepSavedPage(story.path, !wasSaved)
      if (!wasSaved) onSaved()
    } else onRefused()
    show()
  })
  // Also when the reader comes back from the list.
  window.addEventListener('pageshow', show)
  show()
}
