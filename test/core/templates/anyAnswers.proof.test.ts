// Any answers inside the ranges: a cell that validates, compiles and makes parts for a shift, or the answer that cannot be met and what would help.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SCENE_PROBLEMS } from '../../../src/core/model/problems/sceneProblem'
import { buildTemplate } from '../../../src/core/templates/buildTemplate'
import { TEMPLATES } from '../../../src/core/templates/findTemplate'
import { anyAnswers } from './anyAnswers'
import { faultsOfCell } from './faultsOfCell'

const SEED = 20_261
const RUNS = 40

describe.each(TEMPLATES)('$id', ({ id, questions }) => {
  it.each(['cobot', 'industrial'])('runs with a robot of kind %s and nothing else known', (robotKind) => {
    const built = buildTemplate(id, { robotKind })
    expect(built.ok && faultsOfCell(built.value.document)).toEqual([])
  })

  it(`runs or says why not, seed ${SEED}`, () => {
    let made = 0
    fc.assert(
      fc.property(anyAnswers(questions), (answers) => {
        const built = buildTemplate(id, answers)
        if (built.ok) {
          made++
          expect(faultsOfCell(built.value.document)).toEqual([])
          return
        }
        const [problem] = built.problems
        expect(Object.hasOwn(SCENE_PROBLEMS, problem!.code)).toBe(true)
        expect(questions.map((question) => question.id)).toContain(problem!.values!.question)
        expect(`${problem!.message} ${problem!.hint}`).not.toMatch(/[{}]|undefined|NaN/)
      }),
      { seed: SEED, numRuns: RUNS, endOnFailure: true },
    )
    expect(made).toBeGreaterThan(RUNS / 5)
  })
})
