import { JSDOM } from 'jsdom'
import { describe, expect, it } from 'vitest'
import { fieldInForm, pathInForm } from '../admin/form/fieldInForm'
import { nodesInText, textInForm } from './textInForm'

/** The edit view as Payload and Lexical draw it: a text carries no id, and a block in it has fields of its own. */
const { document } = new JSDOM(`
  <form>
    <div class="field-type"><input id="field-headline"></div>
    <div class="field-type"><input id="field-updates__0__note"></div>
    <div class="field-type" data-field-path="body">
      <button>A tool</button>
      <div data-lexical-editor="true" contenteditable="true">
        <img data-lexical-decorator-boundary="true" alt="">
        <div data-lexical-decorator="true"><input id="field-attribution"></div>
        <p>First</p>
        <p>Second</p>
        <div data-lexical-cursor="true"></div>
      </div>
    </div>
    <button id="elsewhere"></button>
  </form>`).window
const at = (selector: string): Element => {
  const element = document.querySelector(selector)
  if (element === null) throw new Error(`Nothing stands at ${selector}.`)
  return element
}

describe('a field of the edit view', () => {
  it('stands where its path says, a text too', () => {
    expect(fieldInForm('headline', document)).toBe(at('#field-headline'))
    expect(fieldInForm('updates.0.note', document)).toBe(at('#field-updates__0__note'))
    expect(fieldInForm('body', document)).toBe(at('[data-field-path=body]'))
    expect(fieldInForm('nothing"] *', document)).toBeNull()
  })

  it('is told of what stands in it; a field of a block is in the text', () => {
    expect(pathInForm(at('#field-headline'))).toBe('headline')
    expect(pathInForm(at('#field-updates__0__note'))).toBe('updates.0.note')
    expect(pathInForm(at('[contenteditable]'))).toBe('body')
    expect(pathInForm(at('#field-attribution'))).toBe('body')
    expect(pathInForm(at('#elsewhere'))).toBeNull()
  })
})

describe('a text in the edit view', () => {
  it('is what is written in, not what stands around it', () => {
    expect(textInForm('body', document)).toBe(at('[contenteditable]'))
    expect(textInForm('headline', document)).toBeNull()
  })

  it('has the nodes that are stored, without what the editor puts among them', () => {
    const nodes = nodesInText(at('[contenteditable]'))
    expect(nodes.map(({ textContent }) => textContent)).toEqual(['', 'First', 'Second'])
    expect(nodes[0]).toBe(at('[data-lexical-decorator]'))
  })
})
