// @ts-check

/**
 * @typedef {{ status: 'idle' | 'reading' | 'paused', at: number }} Listening `at` counts the parts of the story from 0
 * @typedef {'press' | 'stop' | 'partEnded'} ListeningEvent `press` is the one button that begins, pauses and goes on
 */

/** @type {Listening} */
export const SILENT = { status: 'idle', at: 0 }

/**
 * Whoever goes on after a pause hears the paragraph from its beginning: not every device can stop inside one.
 * @param {Listening} listening
 * @param {ListeningEvent} event
 * @param {number} count how many parts there are
 * @returns {Listening}
 */
export const nextListening = (listening, event, count) => {
  const { status, at } = listening
  switch (event) {
    case 'press':
      return { status: status === 'reading' ? 'paused' : 'reading', at }
    case 'stop':
      return SILENT
    case 'partEnded':
      if (status !== 'reading') return listening
      return at + 1 < count ? { status, at: at + 1 } : SILENT
  }
}

/** @param {string} language a tag; some devices write `en_US` */
const partsOf = (language) => language.toLowerCase().split(/[-_]/)

/**
 * A voice that speaks the language of the story on the device itself: any other would send the story, and that
 * somebody listens to it, to a service.
 * @template {Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default'>} Voice
 * @param {readonly Voice[]} voices
 * @param {string} language
 * @returns {Voice | null}
 */
export const voiceFor = (voices, language) => {
  const wanted = partsOf(language)
  const able = voices.filter(({ localService, lang }) => localService && partsOf(lang)[0] === wanted[0])
  const sameRegion = able.filter(({ lang }) => partsOf(lang).join() === wanted.join())
  return [...sameRegion, ...able].find((voice) => voice.default) ?? sameRegion[0] ?? able[0] ?? null
}
