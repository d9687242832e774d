import { describe, expect, it } from 'vitest'
import type { Answer } from './earlySigns'
import { earlySigns } from './earlySigns'
import type { Surface } from './publicSurfaces'

const FRONT: Surface = { address: 'https://paper.example/' }
const STORY: Surface = { address: 'https://paper.example/articles/scoop', isOfStory: true }

const page = (text: string): Answer => ({ status: 200, text })
const missing = (text: string): Answer => ({ status: 404, text })

const signsOf = (answers: Answer[], surface = FRONT): string[] =>
  earlySigns({ surface, answers }, { secrets: ['scoop', 'id-7'], enough: 2 }).map(({ sign }) => sign)

describe('what was told before the moment', () => {
  it('is nothing where the same was answered each time', () => {
    expect(signsOf([page('old news'), page('old news'), page('old news')])).toEqual([])
    expect(signsOf([missing('nothing'), missing('nothing')], STORY)).toEqual([])
  })

  it('is a word or an id, in one answer of many, and wherever in it', () => {
    expect(signsOf([page('card:id-7'), page('card:id-7')])).toEqual(['told'])
    expect(signsOf([page('old news'), page('old news, scoop'), page('old news')])).toEqual([
      'told',
      'changed',
    ])
  })

  it('is no word that whoever asks has named, and every other one', () => {
    expect(signsOf([missing('no scoop here'), missing('no scoop here')], STORY)).toEqual([])
    expect(signsOf([missing('it is id-7'), missing('it is id-7')], STORY)).toEqual(['told'])
  })

  it('is an answer where only the story can be', () => {
    expect(signsOf([page(''), page('')], STORY)).toEqual(['answered'])
    expect(
      signsOf(
        [
          { status: 302, text: '' },
          { status: 302, text: '' },
        ],
        STORY,
      ),
    ).toEqual(['answered'])
  })

  it('is any change, of the status too', () => {
    expect(signsOf([page('12 stories'), page('12 stories'), page('13 stories')])).toEqual(['changed'])
    expect(signsOf([missing(''), { status: 410, text: '' }], STORY)).toEqual(['changed'])
  })

  it('cannot be known where hardly anything was answered', () => {
    expect(signsOf([])).toEqual(['silent'])
    expect(signsOf([page('old news')])).toEqual(['silent'])
  })

  it('is nothing where nobody had time to answer, but for the words', () => {
    const busy = (text: string): Answer => ({ status: 503, text })
    expect(signsOf([page('old news'), page('old news'), busy('')])).toEqual([])
    expect(signsOf([page('old news'), busy(''), busy('')])).toEqual(['silent'])
    expect(signsOf([page('old news'), page('old news'), busy('scoop')])).toEqual(['told'])
  })

  it('is shown with what stands around it', () => {
    const [sign] = earlySigns(
      { surface: FRONT, answers: [page('<li>before scoop after</li>')] },
      { secrets: ['scoop'], enough: 1 },
    )
    expect(sign).toEqual({ address: FRONT.address, sign: 'told', excerpt: '<li>before scoop after</li>' })
  })
})
