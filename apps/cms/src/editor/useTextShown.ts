import { useDeferredValue, useSyncExternalStore } from 'react'
import { isTextShown, onTextShown } from './textShown'

/** Whether the text can be written in. What follows from it is drawn between two keys, not before the first. */
export const useTextShown = (): boolean =>
  useDeferredValue(useSyncExternalStore(onTextShown, isTextShown, () => false))
