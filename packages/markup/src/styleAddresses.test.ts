import { expect, it } from 'vitest'
import { replaceStyleAddresses, styleAddresses } from './styleAddresses'

const CSS = `@import "a.css"; @import url('b.css') print; /* url(not.png) */
@font-face{src:url(../media/c.woff2)format("woff2"),url( "d e.woff2" )}
p::after{content:"url(no.png";background:URL(data:image/gif;base64,R0lGOD)}`

it('finds what a style sheet loads, however it is written, and nothing in comments', () => {
  expect(styleAddresses(CSS).filter((address) => !address.startsWith('data:'))).toEqual([
    'a.css',
    'b.css',
    '../media/c.woff2',
    'd e.woff2',
  ])
})

it('puts others in their places and leaves the rest as it is', () => {
  expect(replaceStyleAddresses('a{b:url(x.png)}/*url(x.png)*/', (address) => `../${address}`)).toBe(
    'a{b:url(../x.png)}/*url(x.png)*/',
  )
})

it('keeps what stands in quotation marks in them', () => {
  const css = `a{b:url('data:image/svg+xml,<svg xmlns="x"/>');c:url("y.png")}`
  expect(replaceStyleAddresses(css, (address) => (address === 'y.png' ? 'z.png' : address))).toBe(
    css.replace('y.png', 'z.png'),
  )
})
