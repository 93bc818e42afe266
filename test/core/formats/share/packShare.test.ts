// A cell in the text of a link: it comes back whole, it is short, and whatever is wrong with a link is said.
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packBytes, unpackBytes } from '../../../../src/core/formats/share/packBytes'
import { packShare, unpackShare } from '../../../../src/core/formats/share/packShare'
import { fromUrlText, toUrlText } from '../../../../src/core/formats/share/urlText'
import { fromUtf8, toUtf8 } from '../../../../src/core/formats/share/utf8'
import { parseSceneText } from '../../../../src/core/model/parseSceneText'
import { serialiseScene } from '../../../../src/core/model/serialiseScene'

/** As the page has it: read, with defaults, and written. */
function openScene(name: string): string {
  const parsed = parseSceneText(readFileSync(`scenes/${name}.scene.json`, 'utf8'))
  if (!parsed.ok) throw new Error(`${name} is no scene`)
  return serialiseScene(parsed.value)
}

const scene = openScene('cnc-machine-tending')
const receipt = { seed: 7, untilS: 28_800, hash: 'a1b2c3d4e5f60718', version: '0.1.0' }

describe('a cell in a link', () => {
  it('comes back with what was said of it', () => {
    const unpacked = unpackShare(packShare({ documentText: scene, receipt }))
    expect(unpacked).toEqual({
      ok: true,
      value: { documentText: JSON.stringify(JSON.parse(scene)), receipt },
    })
  })

  it('is short for a cell that was changed a little', () => {
    expect(packShare({ documentText: scene.replaceAll('0.35', '0.37'), receipt }).length).toBeLessThan(400)
  })

  it('of 120 records is at most 4 kB', () => {
    const line = JSON.parse(openScene('samxl-composite-line')) as { records: Record<string, object> }
    const ids = Object.keys(line.records)
    for (let number = ids.length; number < 120; number++) {
      const id = `hek-${number}`
      const lineM = [
        [number * 0.37, 1.25],
        [number * 0.37 + 0.21 * number, 8.4],
      ]
      line.records[id] = { id, type: 'equipment', name: `Hek ${number}`, look: 'fence', lineM, heightM: 2 }
    }
    expect(packShare({ documentText: JSON.stringify(line), receipt }).length).toBeLessThan(4096)
  })

  it('says so when the link was cut, changed or made by a newer program', () => {
    const link = packShare({ documentText: scene })
    const codeOf = (text: string) => {
      const answer = unpackShare(text)
      return answer.ok ? 'ok' : answer.problems[0]?.code
    }
    expect(codeOf(link.slice(0, link.length / 2))).toBe('link.broken')
    expect(codeOf(`${link.slice(0, 40)}!${link.slice(41)}`)).toBe('link.broken')
    expect(codeOf(`z${link.slice(1)}`)).toBe('link.newer')
    expect(codeOf('')).toBe('link.newer')
  })

  it('never throws on a link from anywhere', () => {
    fc.assert(
      fc.property(fc.base64String({ maxLength: 60 }), (text) => {
        unpackShare(`1${text}`)
      }),
      { seed: 20261121, numRuns: 5 },
    )
  })
})

describe('packing', () => {
  it('gives back any bytes with any primer', () => {
    const bytes = fc.uint8Array({ maxLength: 300 })
    fc.assert(
      fc.property(bytes, bytes, (plain, primer) => {
        expect(unpackBytes(packBytes(plain, primer), primer, 300)).toEqual(plain)
      }),
      { seed: 20261121, numRuns: 12 },
    )
  })

  it('refuses a length beyond what is allowed before making it', () => {
    expect(unpackBytes(Uint8Array.of(255, 255, 255, 127), new Uint8Array(), 1000)).toBeUndefined()
  })
})

describe('letters and bytes', () => {
  it('address letters', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(fromUrlText(toUrlText(bytes))).toEqual(bytes)
        expect(toUrlText(bytes)).toMatch(/^[\w-]*$/)
      }),
    )
  })

  it('UTF-8 as the platform writes it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(toUtf8(text)).toEqual(new TextEncoder().encode(text))
        expect(fromUtf8(toUtf8(text))).toBe(text)
      }),
    )
  })
})
