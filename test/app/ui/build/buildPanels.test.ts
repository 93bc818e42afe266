// Pure parts of the panels for building: live figures, what robots would do, what may be done to a run, where there is room.

import { describe, expect, it } from 'vitest'
import { BUILD_TEXT } from '../../../../src/app/text/buildText'
import { liveFigures } from '../../../../src/app/ui/build/liveFigures'
import { judgeModels } from '../../../../src/app/ui/inspect/edit/judgeModels'
import { hasOverride, interventionsFor } from '../../../../src/app/ui/inspect/interventionsFor'
import { overlapsOf } from '../../../../src/core/editing/bounds/overlapsOf'
import { EditHistory } from '../../../../src/core/editing/EditHistory'
import { freeSpot } from '../../../../src/core/editing/library/freeSpot'
import { LIBRARY_ITEMS } from '../../../../src/core/editing/library/libraryItems'
import { makeRecord } from '../../../../src/core/editing/records/makeRecord'
import { ROBOT_MODELS } from '../../../../src/core/model/catalog/robots/findRobotModel'
import type { RecordOf } from '../../../../src/core/model/sceneRecord'
import type { Assessment, TargetReach } from '../../../../src/core/results/Assessment'
import type { Problem } from '../../../../src/core/results/problem'
import { someResults } from '../someResults'

const item = (id: string) => LIBRARY_ITEMS.find((one) => one.id === id)!

function cell(...ids: readonly string[]): EditHistory {
  const history = new EditHistory({ format: 'proefcel-scene', version: 1, records: {} })
  history.apply({ verb: 'test' }, (edit) => {
    makeRecord(edit, { id: 'cell', type: 'scene' })
    makeRecord(edit, { id: 'hall', type: 'hall', sizeM: [12, 10, 5] })
    for (const id of ids) item(id).make(edit, { position: [6, 5, 0] })
  })
  return history
}

const target = (verdict: TargetReach['verdict'], x: number): TargetReach => ({
  robot: 'ur10e',
  program: 'load',
  node: 'take',
  position: [x, 5, 1],
  verdict,
  margin: verdict === 'reached' ? 0.8 : 0,
})
const assessment: Assessment = {
  problems: [],
  reach: [target('reached', 6.5), target('nearLimit', 7.1), target('unreachable', 9)],
  cycles: [
    { program: 'load', robot: 'ur10e', durationS: 21.4 },
    { program: 'unload', robot: 'ur10e', durationS: 12 },
  ],
  simulatedS: 3600,
}
const problem = (severity: Problem['severity']): Problem => ({
  code: 'x',
  severity,
  message: 'm',
  where: { path: '' },
  hint: 'h',
})

describe('live figures', () => {
  const { document } = cell('robot-ur10e')
  const by = (given: Assessment | undefined, problems: readonly Problem[] = []) =>
    Object.fromEntries(liveFigures(given, document, problems, 'nl').map((figure) => [figure.key, figure]))

  it('say the longest cycle and the verdicts of reach', () => {
    const figures = by(assessment)
    expect(figures.cycle).toMatchObject({ value: '21,4\u00a0s' })
    expect(figures.cycle?.help).toContain('load')
    expect(figures.reach?.verdicts?.map(({ tone, count }) => [tone, count])).toEqual([
      ['good', 1],
      ['near', 1],
      ['bad', 1],
    ])
  })

  it('mark the throughput of a short run as an estimate and say what it rests on', () => {
    const results = someResults()
    const figure = by({ ...assessment, results }).throughput!
    expect(figure.mark).toBe('schatting')
    expect(figure.help).toContain('1\u00a0u')
  })

  it('say why there is no throughput', () => {
    expect(by(assessment).throughput).toMatchObject({ value: '–', unit: 'kan nog niet draaien' })
    const results = someResults()
    const nothing = { ...results, kpis: { ...results.kpis, partsOut: 0 } }
    expect(by({ ...assessment, results: nothing }).throughput).toMatchObject({ unit: 'nog niets klaar' })
  })

  it('count problems by how bad they are', () => {
    expect(by(assessment).problems).toMatchObject({ value: 'geen' })
    const figure = by(assessment, [problem('error'), problem('warning'), problem('warning')]).problems!
    expect(figure.verdicts?.map(({ count }) => count)).toEqual([1, 2])
  })

  it('hold before anything is known', () => {
    for (const figure of Object.values(by(undefined))) expect(figure.help).not.toBe('')
  })
})

describe('would another robot do', () => {
  const { document } = cell('robot-ur10e', 'product-carton')
  const robot = document.records.ur10e as RecordOf<'robot'>
  const verdict = (id: string, given: Assessment | undefined) =>
    judgeModels(ROBOT_MODELS, robot, document, given).get(id)?.why

  it('by what it has to carry', () => {
    expect(verdict('ur3e', undefined)).toBe('partTooHeavy')
    expect(verdict('ur10e', undefined)).toBe('noTargets')
  })

  it('by the farthest place it has to come', () => {
    const near: Assessment = { ...assessment, reach: [target('reached', 7.2)] }
    expect(verdict('ur10e', near)).toBe('nearReach')
    expect(verdict('kr210_r3100_2', near)).toBe('fits')
    expect(verdict('ur16e', near)).toBe('tooShort')
  })
})

describe('what may be done to a run', () => {
  const { document } = cell('robot-ur10e', 'machine-lathe', 'people-operator', 'safety-person-zone')
  const verbs = (id: string) =>
    interventionsFor(document.records[id]!, document, BUILD_TEXT.nl.act, 'nl').flatMap(({ buttons }) =>
      buttons.map(({ intervention }) => intervention.verb),
    )

  it('fits the kind', () => {
    expect(verbs('ur10e')).toEqual(['stop', 'reset', 'fault', 'repair'])
    expect(verbs('lathe')).toContain('door')
    expect(verbs('person-zone')).toEqual(['personEnters', 'personLeaves'])
    expect(verbs('hall')).toEqual([])
    expect(hasOverride(document.records.ur10e!)).toBe(true)
    expect(hasOverride(document.records.lathe!)).toBe(false)
  })

  it('lets a person into the zones that watch for one', () => {
    const rows = interventionsFor(document.records.operator!, document, BUILD_TEXT.nl.act, 'nl')
    expect(rows.map(({ place }) => place)).toEqual(['Zone met mensen'])
    expect(rows[0]?.buttons[0]?.intervention.entity).toBe('person-zone')
  })
})

describe('room for a thing nobody pointed a place for', () => {
  it('is beside what stands there', () => {
    const history = cell('machine-lathe')
    const spot = freeSpot(history.document, item('machine-mill'), { position: [6, 5, 0] })
    expect(spot.position).not.toEqual([6, 5, 0])
    history.apply({ verb: 'add' }, (edit) => void item('machine-mill').make(edit, spot))
    expect(overlapsOf(history.document)).toEqual([])
  })

  it('is the wanted spot when that is free', () => {
    const spot = freeSpot(cell().document, item('machine-mill'), { position: [6, 5, 0] })
    expect(spot.position).toEqual([6, 5, 0])
  })
})
