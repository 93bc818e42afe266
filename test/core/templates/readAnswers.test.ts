// Answers as people and files write them: units, decimal commas, not knowing, slips of the pen.
import { describe, expect, it } from 'vitest'
import { problemIn } from '../../../src/core/model/problems/sceneProblem'
import { readAnswers } from '../../../src/core/templates/answers/readAnswers'
import { CNC_TENDING } from '../../../src/core/templates/cells/cncTending'
import { WELDING } from '../../../src/core/templates/cells/welding'

const read = (raw: Record<string, unknown>, language: 'nl' | 'en' = 'nl') =>
  readAnswers(CNC_TENDING, raw, language)

describe('readAnswers', () => {
  it.each([
    [{ partMass: '2,5 kg' }, { partMass: 2.5 }],
    [{ partMass: '2500 g' }, { partMass: 2.5 }],
    [{ partMass: 2.5 }, { partMass: 2.5 }],
    [{ partSize: '350 mm' }, undefined],
    [{ partSize: '0,12 m' }, { partSize: 0.12 }],
    [{ partSize: 120 }, { partSize: 0.12 }],
    [{ machineTime: '2 min 30 s' }, { machineTime: 150 }],
    [{ machineTime: '1/3 min' }, { machineTime: 20 }],
    [{ shifts: 2 }, { shifts: '2' }],
    [{ machine: 'Freesbank' }, { machine: 'mill' }],
    [{ batch: 'weet ik niet', partMass: 'unknown', space: null, shifts: '?' }, {}],
  ])('reads %j', (raw, expected) => {
    const answers = read(raw)
    expect(answers.ok ? answers.value : undefined).toEqual(expected)
  })

  it.each([
    ['2,125 kg', 'en'],
    ['2.125 kg', 'nl'],
  ] as const)(
    '%s (%s) is not two tons: out of range one way, it is read the other way',
    (typed, language) => {
      expect(read({ partMass: typed }, language)).toMatchObject({ ok: true, value: { partMass: 2.125 } })
      expect(read({ batch: typed }, language).ok).toBe(false)
    },
  )

  it('reads yes and no in both languages', () => {
    const yes = readAnswers(WELDING, { twoTables: 'Ja' }, 'nl')
    const no = readAnswers(WELDING, { twoTables: false }, 'en')
    expect([yes, no]).toMatchObject([{ value: { twoTables: true } }, { value: { twoTables: false } }])
  })

  it.each([
    [{ partMass: '3 m' }, 'template.answerKind', /geen antwoord op "Hoe zwaar is het deel\?".*kg/],
    [{ partMass: '250 kg' }, 'template.answerRange', /250 kg ligt buiten 0,05 kg tot 100 kg/],
    [{ batch: 2.5 }, 'template.answerKind', /geheel getal/],
    [{ shifts: 'vier' }, 'template.answerKind', /een van "1", "2", "3"/],
    [{ partMas: 1 }, 'template.unknownQuestion', /bedoel je: partMass/],
  ])('refuses %j in Dutch', (raw, code, sentence) => {
    const answers = read(raw)
    if (answers.ok) throw new Error('was accepted')
    const { message, hint } = problemIn('nl', answers.problems[0]!)
    expect(answers.problems[0]!.code).toBe(code)
    expect(`${message} ${hint}`).toMatch(sentence)
  })
})
