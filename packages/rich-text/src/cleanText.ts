/**
 * What no reader should get and no XML feed may contain: control characters other than tab and newline, halves
 * of surrogate pairs, and the two noncharacters that XML 1.0 forbids.
 */

const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/gu

/** Text without unprintable characters; newlines and tabs stay. */
export const cleanText = (text: string): string => text.replace(/\r\n?/g, '\n').replace(UNPRINTABLE, '')

/** The same on one line: each newline or tab becomes a space. */
export const cleanLine = (text: string): string => cleanText(text).replace(/[\n\t]/g, ' ')

/** Whether a reader would see anything at all: spaces and zero-width characters do not count. */
export const isVisible = (text: string): boolean => /[^\s\p{Default_Ignorable_Code_Point}]/u.test(text)
