// @ts-check
/* global document, matchMedia, SpeechSynthesisUtterance, speechSynthesis, window */
import { nextListening, SILENT, voiceFor } from './listening.js'

/** @param {Element} element */
const isOnScreen = (element) => {
  const { top, bottom } = element.getBoundingClientRect()
  return bottom > 0 && top < window.innerHeight
}

/**
 * Reads a story aloud, marks the paragraph that is being read, and scrolls along with readers who follow it.
 * @param {{ player: HTMLElement, button: HTMLButtonElement, stop: HTMLButtonElement, parts: readonly Element[], language: string }} options
 *   `player` holds the two buttons
 */
export const offerListening = ({ player, button, stop, parts, language }) => {
  if (!('speechSynthesis' in window) || parts.length === 0) return
  /** @type {SpeechSynthesisVoice | null} */
  let voice = null
  const findVoice = () => {
    voice = voiceFor(speechSynthesis.getVoices(), language)
    player.classList.toggle('is-absent', voice === null)
  }
  // Some browsers learn only later what the device can speak.
  speechSynthesis.addEventListener?.('voiceschanged', findVoice)
  findVoice()

  let listening = SILENT
  /** @type {SpeechSynthesisUtterance | null} What is being spoken: of any other the end means nothing any more. */
  let spoken = null

  const show = () => {
    const { status, at } = listening
    player.dataset.status = status
    button.textContent = button.dataset[status] ?? ''
    parts.forEach((part, index) => part.classList.toggle('is-read-aloud', status !== 'idle' && index === at))
  }

  /** @param {Element} part */
  const speak = (part) => {
    const utterance = new SpeechSynthesisUtterance(part.textContent ?? '')
    utterance.voice = voice
    utterance.lang = voice?.lang ?? language
    utterance.onend = () => utterance === spoken && go('partEnded')
    utterance.onerror = () => utterance === spoken && go('stop')
    spoken = utterance
    speechSynthesis.speak(utterance)
  }

  /** @param {import('./listening.js').ListeningEvent} event */
  const go = (event) => {
    const before = parts[listening.at]
    const isFollowed = listening.status === 'idle' || (before !== undefined && isOnScreen(before))
    listening = nextListening(listening, event, parts.length)
    spoken = null
    show()
    const part = parts[listening.at]
    // Some browsers lose what is spoken right after this, so it is left out where the story goes on.
    if (listening.status !== 'reading' || part === undefined) return speechSynthesis.cancel()
    if (isFollowed && !isOnScreen(part)) {
      const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth'
      part.scrollIntoView({ block: 'center', behavior })
    }
    speak(part)
  }

  button.addEventListener('click', () => go('press'))
  stop.addEventListener('click', () => {
    go('stop')
    button.focus()
  })
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape' && listening.status !== 'idle') go('stop')
  })
  // Otherwise it goes on while the next page is read.
  window.addEventListener('pagehide', () => listening.status !== 'idle' && go('stop'))
}
