// A fix mends what it is offered for: cells are broken on purpose, and after the first fix the problem is gone and the document still reads.

import { describe, expect, it } from 'vitest'
import { moveRecords } from '../../../src/core/editing/commands/moveRecords'
import type { EditCommand } from '../../../src/core/editing/EditHistory'
import type { EditTransaction } from '../../../src/core/editing/EditTransaction'
import { withValueAt } from '../../../src/core/editing/fieldPath'
import { fixesFor } from '../../../src/core/editing/fixes/fixesFor'
import { LIBRARY_ITEMS } from '../../../src/core/editing/library/libraryItems'
import { makeRecord } from '../../../src/core/editing/records/makeRecord'
import { layoutProblems } from '../../../src/core/host/tools/layoutProblems'
import { parseSceneText } from '../../../src/core/model/parseSceneText'
import type { SceneDocument } from '../../../src/core/model/SceneDocument'
import { serialiseScene } from '../../../src/core/model/serialiseScene'
import { validateScene } from '../../../src/core/model/validateScene'
import type { Problem } from '../../../src/core/results/problem'
import { edited, readShipped } from './readShipped'

/** Breaks a record of the CNC cell without asking the schema. */
const set =
  (id: string, path: readonly (string | number)[], value: unknown): EditCommand =>
  (edit: EditTransaction) =>
    edit.put(withValueAt(edit.get(id)!, path, value))

const BREAKS: Readonly<Record<string, EditCommand>> = {
  'reference.missing': set('flange-route', ['steps', 1, 'at', 0], 'latte'),
  'reference.wrongType': set('cobot', ['tool'], 'lathe'),
  'placement.cycle': set('lathe', ['placement', 'parent'], 'lathe'),
  'placement.unknownFrame': set('lathe', ['placement'], {
    parent: 'raw-pallet',
    frame: 'bottom',
    position: [0, 0, 0],
    quaternion: [0, 0, 0, 1],
  }),
  'placement.noRotation': set('lathe', ['placement', 'quaternion'], [0, 0, 0, 0]),
  'placement.notUnit': set('lathe', ['placement', 'quaternion'], [0, 0, 0, 2]),
  'scene.missing': (edit) => edit.remove('cnc-machine-tending'),
  'scene.another': (edit) => {
    makeRecord(edit, { id: 'zz', type: 'scene' })
  },
  'scene.warmupTooLong': set('cnc-machine-tending', ['warmupS'], 1e6),
  'cost.order': set('cost-cobot', ['eur', 'low'], 1e6),
  'robot.unknownModel': set('cobot', ['model'], 'ur10'),
  'robot.nowhere': set('cobot', ['placement'], undefined),
  'robot.noHome': set('cobot', ['poses'], {}),
  'robot.poseLength': set('cobot', ['poses', 'home'], [0, 0]),
  'robot.poseLimit': set('cobot', ['poses', 'home', 0], 50),
  'tool.unknownModel': set('two-finger', ['model'], 'robotiq-2f-84'),
  'place.fewerSlots': set('raw-pallet', ['capacity'], 50),
  'place.notPlaced': set('raw-pallet', ['placement'], undefined),
  'place.notPositive': set('lathe', ['sizeM', 0], -1),
  'station.batchTooLarge': set('lathe', ['batch'], { min: 1, max: 4 }),
  'source.sharesCount': set('blanks', ['shares'], [1]),
  'zone.protectsNobody': set('front', ['robots'], undefined),
  'calendar.breakOutside': set('two-shifts', ['shifts', 0, 'breaks', 0], { from: '20:00', to: '21:00' }),
  'program.duplicateNode': set('load-lathe', ['body', 1, 'id'], 'take'),
  'program.unknownPose': set('load-lathe', ['startPose'], 'nowhere'),
  'program.noDoor': set('lathe', ['door'], undefined),
  'route.stepIdTaken': set('flange-route', ['steps', 1, 'id'], 'raw'),
  'route.unknownStep': set('flange-route', ['steps', 1, 'next'], [{ to: 'finishd' }]),
  'route.unreachable': set('flange-route', ['steps', 0, 'next'], [{ to: 'finished' }]),
  'route.neverEnds': set('flange-route', ['steps', 3, 'next'], [{ to: 'raw' }]),
  'route.sharesAboveOne': set(
    'flange-route',
    ['steps', 1, 'next'],
    [
      { to: 'finished', share: 0.8 },
      { to: 'scrap', share: 0.6 },
    ],
  ),
  'layout.overlap': moveRecords(['raw-pallet'], [1.2, 0, 0]),
  'layout.outside': moveRecords(['rack'], [-2, 0, 0]),
  'layout.idleBelt': (edit) => {
    LIBRARY_ITEMS.find(({ id }) => id === 'conveyor-merge')!.make(edit, { position: [3, 6, 0] })
  },
}

const problemsOf = (document: SceneDocument): Problem[] => [
  ...validateScene(document),
  ...layoutProblems(document),
]

describe('the first fix', () => {
  it.each(Object.keys(BREAKS))('mends %s', (code) => {
    const broken = edited(readShipped('cnc-machine-tending'), BREAKS[code]!)
    const problem = problemsOf(broken).find((one) => one.code === code)
    expect(problem, 'the cell was broken').toBeDefined()
    const [fix] = fixesFor(problem!, broken)
    expect(fix?.command, 'there is a fix').toBeDefined()
    const mended = edited(broken, fix!.command!)
    const left = problemsOf(mended).filter(
      (one) => one.code === code && one.where.path === problem!.where.path,
    )
    expect(left).toEqual([])
    const reread = parseSceneText(serialiseScene(mended))
    expect(reread.ok ? [] : reread.problems).toEqual([])
  })

  it('is not offered for a record that is gone, or for what only a person can know', () => {
    const document = readShipped('cnc-machine-tending')
    const problem = {
      severity: 'error',
      message: '',
      hint: '',
      where: { record: 'gone', path: 'records.gone.tool' },
    } as const
    expect(fixesFor({ ...problem, code: 'reference.missing' }, document)).toEqual([])
    expect(fixesFor({ ...problem, code: 'run.deadlock', where: { path: '' } }, document)).toEqual([])
  })

  it('asks for a search when a standing robot does not reach', () => {
    const problem = {
      code: 'program.tooFar',
      severity: 'error',
      message: '',
      hint: '',
      where: { record: 'load-lathe', path: 'records.load-lathe.body[take]' },
      values: { robot: 'cobot' },
    } as const
    expect(fixesFor(problem, readShipped('cnc-machine-tending'))).toMatchObject([{ searchPlaceOf: 'cobot' }])
  })
})
