// Everything of the library fits in an empty hall, has a picture and two names; starting poses hold against the catalog.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { removeRecords } from '../../../../src/core/editing/commands/removeRecords'
import { EditHistory } from '../../../../src/core/editing/EditHistory'
import { hangingPose } from '../../../../src/core/editing/library/hangingPoses'
import { homePose } from '../../../../src/core/editing/library/homePoses'
import { LIBRARY_CATEGORIES, type LibraryItem } from '../../../../src/core/editing/library/LibraryItem'
import { LIBRARY_ITEMS, searchLibrary } from '../../../../src/core/editing/library/libraryItems'
import { swapModel } from '../../../../src/core/editing/library/robotItems'
import { makeRecord } from '../../../../src/core/editing/records/makeRecord'
import { findRobotModel, ROBOT_MODELS } from '../../../../src/core/model/catalog/robots/findRobotModel'
import type { SceneDocument } from '../../../../src/core/model/SceneDocument'
import type { RecordOf } from '../../../../src/core/model/sceneRecord'
import { validateScene } from '../../../../src/core/model/validateScene'
import { makeChain } from '../../../../src/core/robotics/chain/KinematicChain'

function emptyHall(): EditHistory {
  const history = new EditHistory({ format: 'proefcel-scene', version: 1, records: {} })
  history.apply({ verb: 'test' }, (edit) => {
    makeRecord(edit, { id: 'cell', type: 'scene' })
    makeRecord(edit, { id: 'hall', type: 'hall', sizeM: [20, 15, 5] })
  })
  return history
}

function add(history: EditHistory, id: string, x = 5, y = 5): readonly string[] {
  const item = LIBRARY_ITEMS.find((one) => one.id === id)!
  let ids: readonly string[] = []
  history.apply({ verb: 'add' }, (edit) => {
    ids = item.make(edit, { position: [x, y, 0] })
  })
  return ids
}

const errors = (document: SceneDocument) =>
  validateScene(document).filter(({ severity }) => severity === 'error')

describe('the library', () => {
  it('has ids of its own, names in two languages and every category', () => {
    expect(new Set(LIBRARY_ITEMS.map(({ id }) => id)).size).toBe(LIBRARY_ITEMS.length)
    expect(new Set(LIBRARY_ITEMS.map(({ category }) => category))).toEqual(new Set(LIBRARY_CATEGORIES))
    for (const { name } of LIBRARY_ITEMS) expect(name.nl && name.en).toBeTruthy()
  })

  it.each(LIBRARY_ITEMS.map((item): [string, LibraryItem] => [item.id, item]))(
    '%s fits in an empty hall',
    (id) => {
      const history = emptyHall()
      const before = history.document
      const ids = add(history, id)
      expect(ids.length).toBeGreaterThan(0)
      for (const one of ids) expect(history.document.records[one]?.name).toBeTruthy()
      expect(errors(history.document).map(({ code, where }) => `${code} ${where.path}`)).toEqual([])
      history.undo()
      expect(history.document).toEqual(before)
    },
  )

  it('has a picture of everything that has a shape', () => {
    const pictures = readdirSync(join(import.meta.dirname, '../../../../public/thumbnails/library'))
    const wanted = LIBRARY_ITEMS.filter(({ shapeless }) => shapeless !== true).map(({ id }) => `${id}.webp`)
    expect(pictures.sort()).toEqual(wanted.sort())
  })

  it('numbers what is added twice', () => {
    const history = emptyHall()
    expect(add(history, 'storage-table')).toEqual(['table'])
    expect(add(history, 'storage-table', 8, 8)).toEqual(['table-2'])
    expect(history.document.records['table-2']?.name).toEqual({ nl: 'Tafel 2', en: 'Table 2' })
  })

  it('puts a robot that is dropped on a rail on its carriage', () => {
    const history = emptyHall()
    add(history, 'track-rail-heavy', 8, 5)
    const [id] = add(history, 'robot-kr210_r2700_2', 9, 5.2)
    const robot = history.document.records[id!] as RecordOf<'robot'>
    expect(robot.carrier?.id).toBe('track')
    expect(robot.placement).toBeUndefined()
    expect(robot.poses.home?.[0]).toBeCloseTo(4, 6)
    expect(errors(history.document)).toEqual([])
  })

  it('hangs a robot that is dropped below a gantry in it, when no other hangs there', () => {
    const history = emptyHall()
    const [gantry, first] = add(history, 'gantry-gantry-large', 10, 8)
    const [beside] = add(history, 'robot-ur10e', 10, 8)
    expect((history.document.records[beside!] as RecordOf<'robot'>).carrier).toBeUndefined()
    history.apply({ verb: 'remove' }, removeRecords([first!, beside!]))
    const [id] = add(history, 'robot-kr210_r2700_2', 9, 7)
    const robot = history.document.records[id!] as RecordOf<'robot'>
    expect(robot.carrier?.id).toBe(gantry)
    expect(robot.poses.home?.slice(0, 3)).toEqual([2, 2, -1.4])
    expect(errors(history.document)).toEqual([])
  })

  it('gives a vehicle a way between two stops that serve what stands beside them', () => {
    const history = emptyHall()
    const [table] = add(history, 'storage-table', 3, 5.8)
    const [vehicle, aisle] = add(history, 'people-agv', 5, 5)
    const way = history.document.records[aisle!] as RecordOf<'aisle'>
    expect((history.document.records[vehicle!] as RecordOf<'vehicle'>).aisle).toBe(aisle)
    expect(way.nodes.map(({ position, serves }) => [position, serves])).toEqual([
      [[3, 5], [table]],
      [[7, 5], undefined],
    ])
    expect(errors(history.document)).toEqual([])
  })

  it('gives a tool to the robot beside it', () => {
    const history = emptyHall()
    const [robot] = add(history, 'robot-ur10e', 5, 5)
    const [tool] = add(history, 'tool-onrobot-vgc10', 5.4, 5)
    expect((history.document.records[robot!] as RecordOf<'robot'>).tool).toBe(tool)
    add(history, 'tool-weld-torch-mag', 12, 12)
    expect((history.document.records[robot!] as RecordOf<'robot'>).tool).toBe(tool)
  })
})

describe('starting poses', () => {
  it.each(ROBOT_MODELS.map((model) => [model.id, model] as const))(
    '%s: tool down in front of the arm',
    (_, model) => {
      const chain = makeChain(model.joints)
      const pose = homePose(model)
      expect(pose).toHaveLength(chain.dof)
      pose.forEach((value, joint) => {
        expect(value).toBeGreaterThan(chain.limits.lower[joint]!)
        expect(value).toBeLessThan(chain.limits.upper[joint]!)
      })
      const flange = chain.fk(pose)
      expect(flange[10]).toBeLessThan(-0.999)
      expect(flange[3]! / model.datasheet.reachM).toBeGreaterThan(0.45)
      expect(Math.abs(flange[7]!)).toBeLessThan(0.01)
      expect(flange[11]! / model.datasheet.reachM).toBeGreaterThan(0.25)
    },
  )
})

describe('poses in a gantry', () => {
  it.each(
    ROBOT_MODELS.flatMap((model) => {
      const pose = hangingPose(model.id)
      return pose === undefined ? [] : [[model.id, model, pose] as const]
    }),
  )('%s: tool away from the base', (_, model, pose) => {
    const chain = makeChain(model.joints)
    pose.forEach((value, joint) => {
      expect(value).toBeGreaterThan(chain.limits.lower[joint]!)
      expect(value).toBeLessThan(chain.limits.upper[joint]!)
    })
    const flange = chain.fk(pose)
    expect(flange[10]).toBeGreaterThan(0.999)
    expect(flange[11]).toBeGreaterThan(0)
  })

  it('is known of nearly every arm', () => {
    expect(ROBOT_MODELS.filter(({ id }) => hangingPose(id) === undefined).map(({ id }) => id)).toEqual([
      // Their second joint cannot bend so far: these are put on the floor.
      'kr6_r700_sixx',
      'irb120_3_58',
      'irb1200_7_70',
    ])
  })
})

describe('swapModel', () => {
  const robot = (): RecordOf<'robot'> => {
    const history = emptyHall()
    const [id] = add(history, 'robot-ur10e')
    return history.document.records[id!] as RecordOf<'robot'>
  }

  it('starts a new arm in its own pose', () => {
    const swapped = swapModel(robot(), 'iiwa7', 0)
    expect(swapped.model).toBe('iiwa7')
    expect(swapped.poses.home).toEqual(homePose(findRobotModel('iiwa7')!))
  })

  it('keeps carrier axes and poses that still fit', () => {
    const riding = { ...robot(), poses: { home: [2, 0, 0, 0, 0, 0, 0], wait: [1, 0, -1, 1, 0, 0, 0] } }
    const swapped = swapModel(riding, 'ur5e', 1)
    expect(swapped.poses.home?.[0]).toBe(2)
    expect(swapped.poses.wait).toEqual([1, 0, -1, 1, 0, 0, 0])
    expect(swapModel(riding, 'iiwa7', 1).poses.wait).toHaveLength(8)
  })
})

describe('searchLibrary', () => {
  const found = (query: string) => searchLibrary(LIBRARY_ITEMS, query).map(({ id }) => id)

  it('finds in both languages, without accents or case', () => {
    expect(found('DRAAIBANK')).toContain('machine-lathe')
    expect(found('lathe')).toContain('machine-lathe')
    expect(found('vacuum')).toContain('tool-onrobot-vgc10')
    expect(found('cobot 12')).not.toContain('machine-lathe')
    expect(found('ur10e')).toEqual(['robot-ur10e'])
  })

  it('gives everything for nothing, nothing for nonsense', () => {
    expect(found(' ')).toHaveLength(LIBRARY_ITEMS.length)
    expect(found('xyzzy')).toEqual([])
  })
})
