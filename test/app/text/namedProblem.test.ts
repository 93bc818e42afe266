// Problems name things as people called them, and are sentences.
import { describe, expect, it } from 'vitest'
import { namedSentence } from '../../../src/app/text/namedProblem'
import type { SceneDocument } from '../../../src/core/model/SceneDocument'

const records = {
  cobot: { id: 'cobot', type: 'robot', name: { nl: 'Cobot links', en: 'Left cobot' } },
  mill: { id: 'mill', type: 'station' },
} as unknown as SceneDocument['records']

describe('a sentence of a problem', () => {
  it('has the name of a thing in the language of the reader', () => {
    expect(namedSentence('robot "cobot" is te ver', records, 'nl')).toBe('Robot “Cobot links” is te ver.')
    expect(namedSentence('Robot "cobot" is too far.', records, 'en')).toBe('Robot “Left cobot” is too far.')
  })
  it('leaves the name of a file as it is', () => {
    expect(namedSentence('hal.dwg is een DWG', records, 'nl')).toBe('hal.dwg is een DWG.')
    expect(namedSentence('steps[1].do is te klein', records, 'nl')).toBe('Steps[1].do is te klein.')
  })
  it('keeps what has no name, and what is no thing of the cell', () => {
    expect(namedSentence('"mill" en "toString"?', records, 'nl')).toBe('“mill” en “toString”?')
  })
})
