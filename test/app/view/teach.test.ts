// Teaching without a picture: joints near the present ones, why not, and places that are relative to the thing under the tool.
import { Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import { programTargets } from '../../../src/app/view/editing/programTargets'
import { worldFromToolAt } from '../../../src/app/view/editing/robotSystems'
import { squaredTo } from '../../../src/app/view/teach/squaredTo'
import { TeachArm } from '../../../src/app/view/teach/TeachArm'
import { taughtTarget, thingsUnder } from '../../../src/app/view/teach/taughtTarget'
import { addNode } from '../../../src/core/editing/commands/editProgram'
import { moveRecords } from '../../../src/core/editing/commands/moveRecords'
import { EditHistory } from '../../../src/core/editing/EditHistory'
import { newNode } from '../../../src/core/editing/program/newNode'
import { frameFromPose, multiplyFrames } from '../../../src/core/math/frames'
import { findRobotModel } from '../../../src/core/model/catalog/robots/findRobotModel'
import { readShipped } from '../../core/editing/readShipped'

const document = readShipped('cnc-machine-tending')
const models = [findRobotModel('ur10e')!]
const arm = TeachArm.of(document, 'cobot', models)!

describe('an arm that is taught', () => {
  it('stands where its own joints bring it, on the branch it is on', () => {
    const home = arm.stand(arm.home)
    const there = arm.reach(Float64Array.from(home.worldFromTool), arm.home)
    expect(there.unreached).toBeUndefined()
    there.joints.forEach((value, joint) => {
      expect(value).toBeCloseTo(arm.home[joint]!, 6)
    })
  })

  it('says how far a place is out of reach and stays where it was', () => {
    const far = Float64Array.from(arm.stand(arm.home).worldFromTool)
    far[3] = far[3]! + 3
    const there = arm.reach(far, arm.home)
    expect(there.unreached).toMatchObject({ code: 'tooFar' })
    expect(there.joints).toEqual(arm.home)
  })

  it('keeps joints inside their limits', () => {
    const turned = arm.stand(arm.home.map(() => 100))
    turned.joints.forEach((value, joint) => {
      expect(value).toBe(arm.ranges[joint]!.upper)
    })
  })
})

describe('a taught place', () => {
  const world = multiplyFrames(
    frameFromPose({ position: [5.75, 2.85, 0.8], quaternion: [0, 0, 0, 1] }),
    Float64Array.of(1, 0, 0, 0, 0, -1, 0, 0, 0, 0, -1, 0),
  )

  it('is relative to the nearest thing under the tool', () => {
    expect(thingsUnder(document, world)[0]).toBe('finished-pallet')
  })

  it('brings the tool back there, and moves with the thing', () => {
    const target = taughtTarget(document, 'finished-pallet', world)!
    const node = { ...newNode(document, 'load-lathe', 'place', 'taught'), at: target }
    const history = new EditHistory(document)
    history.apply({ verb: 'teach' }, addNode('load-lathe', node as ReturnType<typeof newNode>))
    const worldNow = () => {
      const found = programTargets(history.document).find((one) => one.node === 'taught')!
      return worldFromToolAt(history.document, found)!
    }
    worldNow().forEach((value, index) => {
      expect(value).toBeCloseTo(world[index]!, 5)
    })
    history.apply({ verb: 'move' }, moveRecords(['finished-pallet'], [0.5, 0, 0]))
    expect(worldNow()[3]).toBeCloseTo(world[3]! + 0.5, 5)
  })
})

describe('a tool on a face', () => {
  it('lies along the hall when it nearly does, and as it was when it does not', () => {
    const down = new Vector3(0, 0, -1)
    const turned = (degrees: number) =>
      new Vector3(Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180), 0)
    expect(squaredTo(down, turned(5)).toArray()).toEqual([1, 0, 0])
    expect(squaredTo(down, turned(-175)).x).toBeCloseTo(-1, 12)
    expect(squaredTo(down, turned(84)).y).toBeCloseTo(1, 12)
    expect(squaredTo(down, turned(40)).toArray()).toEqual(turned(40).toArray())
  })

  it('stays at right angles to a slanted face', () => {
    const into = new Vector3(0, 0.6, -0.8)
    const across = new Vector3(0.1, 0.8, 0.6).addScaledVector(into, 0).normalize()
    const squared = squaredTo(into, across.addScaledVector(into, -across.dot(into)).normalize())
    expect(squared.dot(into)).toBeCloseTo(0, 12)
    expect(squared.x).toBeCloseTo(0, 12)
    expect(squared.length()).toBeCloseTo(1, 12)
  })
})
