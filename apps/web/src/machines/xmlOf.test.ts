import { describe, expect, it } from 'vitest'
import { xmlOf } from './xmlOf'

const DECLARATION = '<?xml version="1.0" encoding="utf-8"?>'

describe('an XML document', () => {
  it('escapes each text once, whatever it looks like already', () => {
    expect(xmlOf({ a: '&lt; &amp;amp; < ]]> "' })).toBe(
      `${DECLARATION}<a>&amp;lt; &amp;amp;amp; &lt; ]]&gt; &quot;</a>\n`,
    )
    expect(xmlOf({ a: { '@b': '"&amp;<>\'' } })).toBe(
      `${DECLARATION}<a b="&quot;&amp;amp;&lt;&gt;&apos;"/>\n`,
    )
  })

  it('keeps lists in their order and leaves out what is not given', () => {
    expect(xmlOf({ a: { b: ['1', '2'], c: undefined, d: [], e: [{ '@f': 'true', '#': 'g' }] } })).toBe(
      `${DECLARATION}<a><b>1</b><b>2</b><e f="true">g</e></a>\n`,
    )
  })

  it('carries no character that XML cannot', () => {
    expect(xmlOf({ a: '1\u0000\u000b\ud800\ufffe\uffff2😀' })).toBe(`${DECLARATION}<a>12😀</a>\n`)
  })
})
