// Reading XML: places, texts, encodings, and files that are wrong or hostile.
import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { parseXml } from '../../../../src/core/formats/xml/parseXml'
import { childElement, childElements, textOf } from '../../../../src/core/formats/xml/XmlElement'

function parsed(text: string | Uint8Array) {
  const outcome = parseXml(typeof text === 'string' ? strToU8(text) : text, 'a.xml')
  if (!outcome.ok) throw new Error(outcome.problems[0]!.message)
  return outcome.value
}

function problemOf(text: string | Uint8Array) {
  const outcome = parseXml(typeof text === 'string' ? strToU8(text) : text, 'a.xml')
  return outcome.ok ? undefined : outcome.problems[0]
}

describe('an XML file', () => {
  it('gives elements with attributes, text and lines', () => {
    const root = parsed(
      '<?xml version="1.0"?>\n<!-- c -->\n<a x="1 &lt; 2">t<b/>\n<b>u<![CDATA[<v>]]></b></a>',
    )
    expect(root.attributes.get('x')).toBe('1 < 2')
    expect(textOf(root).trim()).toBe('t')
    expect(childElements(root, 'b').map(({ at }) => at.line)).toEqual([3, 4])
    expect(textOf(childElements(root, 'b')[1]!)).toBe('u<v>')
    expect(childElement(root, 'none')).toBeUndefined()
  })

  it('may start with a mark, an empty line, or be in Latin-1', () => {
    expect(parsed('\uFEFF\n<?xml version="1.0"?><a/>').name).toBe('a')
    const latin = [...'<?xml version="1.0" encoding="ISO-8859-1"?><a x="é"/>'].map((c) => c.charCodeAt(0))
    expect(parsed(Uint8Array.from(latin)).attributes.get('x')).toBe('é')
  })

  it('keeps names that every object answers to apart', () => {
    expect(parsed('<a/>').attributes.get('constructor')).toBeUndefined()
  })
})

describe('a file that cannot be read', () => {
  it.each([
    ['', 'xml.notWellFormed'],
    ['solid teapot', 'xml.notWellFormed'],
    ['<a><b></a>', 'xml.notWellFormed'],
    ['<a', 'xml.notWellFormed'],
    ['<a x="1" x="2"/>', 'xml.notWellFormed'],
    ['<!DOCTYPE a [<!ENTITY l "lol"><!ENTITY m "&l;&l;&l;">]><a>&m;</a>', 'xml.entity'],
    ['<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>', 'xml.entity'],
    ['<a>'.repeat(5000), 'xml.tooDeep'],
  ])('%#', (text, code) => {
    expect(problemOf(text)?.code).toBe(code)
  })

  it('names the line', () => {
    expect(problemOf('<a>\n<b>\n</a>')?.where.path).toBe('a.xml:3')
  })

  it('is not even looked into when it is too large', () => {
    expect(problemOf(new Uint8Array(100e6))?.code).toBe('xml.tooLarge')
  })
})
