import type { Words } from '../../admin/useWords'

export const lengthWords = {
  en: {
    length: 'Words: {words} · characters: {characters} · reading time: {minutes} min',
    selected: 'Selected: {words} words, {characters} characters',
    typography: 'Typeset quotes and dashes',
    headline: '{count} of {fits} characters',
    headlineLong: '{count} characters: {over} too many for a card',
  },
  ru: {
    length: 'Слов: {words} · знаков: {characters} · время чтения: {minutes} мин',
    selected: 'Выделено: слов — {words}, знаков — {characters}',
    typography: 'Кавычки и тире по правилам',
    headline: 'Знаков: {count} из {fits}',
    headlineLong: 'Знаков: {count}, на {over} больше, чем помещается в карточку',
  },
} as const satisfies Words
