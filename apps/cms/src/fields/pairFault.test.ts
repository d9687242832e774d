import { describe, expect, it } from 'vitest'
import type { PairState } from './pairFault'
import { pairFault } from './pairFault'

const about: PairState = { id: 'about', language: 'en', names: null, title: 'About us' }
const oNas: PairState = { id: 'o-nas', language: 'ru', names: null, title: 'О нас' }
const another: PairState = { id: 'another', language: 'ru', names: null, title: 'О газете' }

const faultOf = (own: Partial<PairState>, states: PairState[], isNew = true) =>
  pairFault({ own: { ...about, names: oNas.id, ...own }, states, isNew })

describe('a pair', () => {
  it.each([
    ['of nothing', { names: null }, []],
    ['of two that name nothing else', {}, [oNas]],
    ['of two that name each other', {}, [{ ...oNas, names: about.id }]],
    ['of one that is named alone', { names: null }, [{ ...oNas, names: about.id }]],
    ['of a third language', { language: 'fr' }, [oNas, { ...about, id: 'en', names: oNas.id }]],
    ['with its own older text', {}, [oNas, { ...about, names: oNas.id }]],
  ])('%s is fine', (_, own, states) => {
    expect(faultOf(own, states)).toBeNull()
  })

  it('of a document with itself is refused', () => {
    expect(faultOf({ names: about.id }, [about])).toEqual({
      path: 'translationOf',
      message: 'This is the same document. Choose its partner in another language.',
    })
  })

  it('of two of one language is refused, in a text that readers have or in a newer one', () => {
    const message = '"О нас" is in the same language. Choose one in another language.'
    const fault = { path: 'translationOf', message }
    expect(faultOf({}, [{ ...oNas, language: 'en' }])).toEqual(fault)
    expect(faultOf({}, [oNas, { ...oNas, language: 'en' }])).toEqual(fault)
  })

  it('with what is not there is refused, and stays where it was made before that went', () => {
    expect(faultOf({}, [])?.message).toContain('no such document')
    expect(faultOf({}, [], false)).toBeNull()
  })

  it('with what names a third is refused, and says what to do', () => {
    expect(faultOf({}, [{ ...oNas, names: 'english' }])).toEqual({
      path: 'translationOf',
      message:
        '"О нас" is paired with another already. Choose that one here, or empty the field there first.',
    })
  })

  it('with what another of this language names is refused by its name', () => {
    const rival = { ...about, id: 'rival', names: oNas.id, title: 'Who we are' }
    expect(faultOf({}, [oNas, rival])).toEqual({
      path: 'translationOf',
      message: '"О нас" is paired with "Who we are" already. Empty the field of "Who we are" first.',
    })
  })

  it('is refused to what another names already', () => {
    expect(faultOf({}, [oNas, { ...another, names: about.id }])).toEqual({
      path: 'translationOf',
      message: '"О газете" is paired with this already. Empty the field of "О газете" first.',
    })
  })

  it('is not broken by a new language of the one that is named', () => {
    expect(faultOf({ names: null, language: 'ru' }, [{ ...oNas, names: about.id }])).toEqual({
      path: 'language',
      message: '"О нас" in this language is paired with this. Empty the field of "О нас" first.',
    })
  })

  it('is judged for what has no id yet', () => {
    const first = { id: null, language: 'en', names: null }
    expect(pairFault({ own: first, states: [], isNew: false })).toBeNull()
    expect(pairFault({ own: first, states: [oNas], isNew: false })).toBeNull()
  })
})
