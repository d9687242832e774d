// @ts-check
/* global document */
import { keep, recall } from '../device/deviceStore.js'
import { nextTextScale, textScaleOf } from './textScales.js'

/** @param {{ smaller: HTMLButtonElement, larger: HTMLButtonElement }} buttons */
export const offerTextSize = ({ smaller, larger }) => {
  let scale = textScaleOf(recall('text-scale'))
  const show = () => {
    document.documentElement.style.setProperty('--text-scale', String(scale))
    // A button that can do no more keeps the focus.
    smaller.ariaDisabled = String(nextTextScale(scale, -1) === scale)
    larger.ariaDisabled = String(nextTextScale(scale, 1) === scale)
  }
  /** @param {1 | -1} direction */
  const step = (direction) => () => {
    scale = nextTextScale(scale, direction)
    keep('text-scale', scale === 1 ? null : scale)
    show()
  }
  smaller.addEventListener('click', step(-1))
  larger.addEventListener('click', step(1))
  show()
}
