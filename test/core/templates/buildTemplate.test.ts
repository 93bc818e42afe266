// The five templates with nothing answered; answers that cannot be met; the same answers give the same cell.
import { describe, expect, it } from 'vitest'
import { findRecordOfType, recordsOfType } from '../../../src/core/model/SceneDocument'
import { validateScene } from '../../../src/core/model/validateScene'
import type { TemplateAnswers } from '../../../src/core/results/TemplateQuestion'
import { type BuiltTemplate, buildTemplate } from '../../../src/core/templates/buildTemplate'
import { emptyHall } from '../../../src/core/templates/emptyHall'
import { TEMPLATES } from '../../../src/core/templates/findTemplate'
import { faultsOfCell } from './faultsOfCell'

function built(id: string, answers: TemplateAnswers = {}): BuiltTemplate {
  const outcome = buildTemplate(id, answers)
  if (!outcome.ok) throw new Error(outcome.problems.map(({ message }) => message).join('; '))
  return outcome.value
}

function problemOf(id: string, answers: TemplateAnswers) {
  const outcome = buildTemplate(id, answers)
  if (outcome.ok) throw new Error('a cell was made')
  return outcome.problems[0]!
}

describe.each(TEMPLATES)('$id', ({ id, questions }) => {
  it('asks five to eight questions', () => {
    expect(questions.length).toBeGreaterThanOrEqual(5)
    expect(questions.length).toBeLessThanOrEqual(8)
  })

  it('runs with nothing known', () => {
    const { document, reason, summary } = built(id)
    expect(faultsOfCell(document)).toEqual([])
    expect(reason.nl).toContain(summary.robotName)
    expect(reason.en).toContain(summary.robotName)
  })

  it('keeps the answers in the scene and gives the same cell again', () => {
    const answers = { shifts: '2' }
    const { document } = built(id, answers)
    expect(recordsOfType(document, 'scene')[0]!.template).toEqual({ id, answers })
    expect(built(id, answers).document).toEqual(document)
  })
})

describe('what was not known', () => {
  it('is an estimate in the record it decides, and what was answered is not', () => {
    const { document } = built('cnc-tending', { partMass: 3 })
    const product = findRecordOfType(document, 'product', 'part-a')!
    expect(product.massKg).toBe(3)
    expect(product.provenance?.massKg).toBeUndefined()
    expect(product.provenance?.sizeM).toMatchObject({ certainty: 'estimate', likely: 0.08 })
  })
})

describe('answers that cannot be met', () => {
  it('names the weight that no cobot carries, and the industrial robot that would', () => {
    const problem = problemOf('cnc-tending', { partMass: 40, robotKind: 'cobot' })
    expect(problem).toMatchObject({ code: 'template.answerUnmet', values: { question: 'partMass' } })
    expect(problem.message).toMatch(/strongest cobot of the catalog carries 30 kg/)
    expect(problem.hint).toMatch(/industrial/)
    expect(buildTemplate('cnc-tending', { partMass: 40, robotKind: 'industrial', space: 15 }).ok).toBe(true)
  })

  it('advises no industrial robot where that would not do either', () => {
    // Six hundred boxes of 60 kg an hour: no industrial robot is that fast.
    const answers = { boxMass: 60, boxRate: 600 / 3600 }
    expect(buildTemplate('palletising', { ...answers, robotKind: 'industrial' }).ok).toBe(false)
    const problem = problemOf('palletising', { ...answers, robotKind: 'cobot' })
    expect(problem.hint).toBe('choose a lighter part')
  })

  it('names the floor that is too small, with the size of the cell', () => {
    const problem = problemOf('cnc-tending', { space: 2.5 })
    expect(problem.values).toMatchObject({ question: 'space' })
    expect(problem.message).toMatch(/measures [\d.]+ × [\d.]+ m/)
  })

  it('makes the load as high as it may be when nobody said how many boxes', () => {
    const tall = { boxHeight: 0.33 }
    const { document } = built('palletising', tall)
    // Eight boxes of 400 × 300 mm to a layer, five layers of 330 mm on a pallet of 144 mm.
    expect(recordsOfType(document, 'station').map(({ batch }) => batch?.max)).toContain(40)
    expect(problemOf('palletising', { ...tall, batch: 48 }).where?.path).toBe('answers.batch')
  })

  it('names the load that would be too high, and how many boxes fit', () => {
    const problem = problemOf('palletising', { batch: 160 })
    expect(problem.values).toMatchObject({ question: 'batch' })
    expect(problem.hint).toMatch(/at most 72 boxes/)
  })

  it('names the rate that no robot keeps up with, and the best there is', () => {
    const problem = problemOf('pick-and-pack', { productRate: 1, space: 15, robotKind: 'cobot' })
    expect(problem.values).toMatchObject({ question: 'productRate' })
    expect(problem.message).toMatch(/makes [\d.]+ per minute/)
  })

  it('says which template or question was meant', () => {
    expect(problemOf('weldin', {}).hint).toMatch(/welding/)
    expect(problemOf('welding', { partLenght: 1 }).hint).toMatch(/partLength/)
    expect(problemOf('welding', { partLength: 99 })).toMatchObject({ code: 'template.answerRange' })
  })
})

describe('an empty hall', () => {
  it('is a valid document with a hall and nothing to run', () => {
    const document = emptyHall()
    expect(validateScene(document).filter(({ severity }) => severity === 'error')).toEqual([])
    expect(recordsOfType(document, 'hall')).toHaveLength(1)
  })
})

describe('a heavy part', () => {
  it.each([
    ['lathe', 60, 0.25],
    ['mill', 100, 0.3],
  ])('on a %s, of %d kg, is loaded by a large robot on the floor', (machine, partMass, partSize) => {
    const { document } = built('cnc-tending', { machine, partMass, partSize })
    expect(faultsOfCell(document)).toEqual([])
    const robot = recordsOfType(document, 'robot')[0]!
    expect(robot.pedestalM).toBeLessThanOrEqual(0.3)
    // Nobody makes a two-jaw gripper for it that can be bought from a list: made to measure, and said to be an estimate.
    const tool = findRecordOfType(document, 'tool', robot.tool!)!
    expect(tool.provenance?.massKg).toMatchObject({ certainty: 'estimate' })
  })
})

// Thick arms reach through the light curtain when they take a part at the edge of its pallet: then it stands farther away.
describe('a machine for heavy parts', () => {
  it.each([
    ['lathe', 60, 0.2],
    ['lathe', 50, 0.1],
    ['mill', 70, 0.28],
    ['mill', 60, 0.2],
    ['mill', 100, 0.15],
  ])('is tended: %s, %d kg, %d m', (machine, partMass, partSize) => {
    const answers = { machine, partMass, partSize, space: 15, machineTime: 300 }
    expect(faultsOfCell(built('cnc-tending', answers).document)).toEqual([])
  })
})
