import { describe, expect, it } from 'vitest'
import { MAX_SLOTS } from '../../globals/FrontPage/frontEdition'
import { addStory, isFull, leadWith, movePlace, removePlace, toEdition, toPlaces } from './frontPlaces'

const place = (story: string | null, until: string | null = null) => ({ story, until })
const noon = '2026-03-13T12:00:00.000Z'
const stories = (places: readonly { story: string | null }[]) => places.map(({ story }) => story)

describe('the places of a front page', () => {
  it('come out of what is kept and go back unchanged', () => {
    const kept = { language: 'en', lead: 'a', slots: ['b', 'c'], pins: [{ story: 'b', until: noon }] }
    const places = toPlaces(kept)
    expect(places).toEqual([place('a'), place('b', noon), place('c')])
    expect(toEdition('en', places)).toEqual(kept)
  })

  it('are a lead for the newest story where nothing was chosen', () => {
    expect(toPlaces(undefined)).toEqual([place(null)])
    expect(toEdition('ru', [place(null)])).toEqual({ language: 'ru', lead: null, slots: [], pins: [] })
  })

  it('change their order, and take their expiry with them', () => {
    const places = [place('a'), place('b', noon), place('c')]
    expect(movePlace(places, 1, 0)).toEqual([place('b', noon), place('a'), place('c')])
    expect(stories(movePlace(places, 0, 2))).toEqual(['b', 'c', 'a'])
  })

  it('close up where the newest story led and another one takes the lead', () => {
    expect(stories(movePlace([place(null), place('a'), place('b')], 1, 0))).toEqual(['a', 'b'])
    expect(stories(leadWith([place(null), place('a')], 'n'))).toEqual(['n', 'a'])
  })

  it('leave the lead to the newest story when it is taken out, and move up for any other', () => {
    const places = [place('a'), place('b'), place('c')]
    expect(stories(removePlace(places, 0))).toEqual([null, 'b', 'c'])
    expect(stories(removePlace(places, 1))).toEqual(['a', 'c'])
  })

  it('push the old lead one place down', () => {
    expect(stories(leadWith([place('a'), place('b')], 'n'))).toEqual(['n', 'a', 'b'])
  })

  it('are a lead and eight', () => {
    const full = Array.from({ length: MAX_SLOTS }).reduce<ReturnType<typeof toPlaces>>(
      (places, _, index) => addStory(places, `s${String(index)}`),
      [place('a')],
    )
    expect(isFull(full)).toBe(true)
    expect(isFull(full.slice(1))).toBe(false)
  })
})
