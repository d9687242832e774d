import { JSDOM } from 'jsdom'
import { readFileSync } from 'node:fs'
import type { PastedBlock } from './pastedBlock'
import { readBlocks } from './readBlocks'
import { readPlainText } from './readPlainText'

const fixtures = new URL('fixtures/', import.meta.url)

/** @param name of a file in `fixtures`, with its ending: what a program puts on the clipboard */
export const readFixture = (name: string): PastedBlock[] => {
  const pasted = readFileSync(new URL(name, fixtures), 'utf8')
  return name.endsWith('.txt') ? readPlainText(pasted) : readBlocks(new JSDOM(pasted).window.document)
}
