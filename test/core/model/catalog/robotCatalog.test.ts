// The generated robot catalog says what test/reference/robots.json says, and its chains agree with their closed-form parameters.
import { describe, expect, it } from 'vitest'
import { findRobotModel, ROBOT_MODELS } from '../../../../src/core/model/catalog/robots/findRobotModel'
import { loadLinkInertias } from '../../../../src/core/model/catalog/robots/loadLinkInertias'
import { makeChain } from '../../../../src/core/robotics/chain/KinematicChain'
import { InverseKinematics } from '../../../../src/core/robotics/inverse/InverseKinematics'
import source from '../../../reference/robots.json'
import { parallelAxesFrame, sphericalWristFrame } from '../../../tools/robotCatalog/closedFormFrames'
import { chainOfSource } from '../../../tools/robotCatalog/fitParallelAxes'
import type { SourceRobot } from '../../../tools/robotCatalog/sourceRobot'
import { randomJoints, seededRandom } from '../../robotics/referenceChains'

const sources = source.robots as unknown as readonly SourceRobot[]

describe('robot catalog', () => {
  it('has all 52 robots and nothing else', () => {
    expect(ROBOT_MODELS.map((model) => model.id).sort()).toEqual(sources.map((robot) => robot.id).sort())
    expect(findRobotModel('no-such-robot')).toBeUndefined()
  })

  it('has 44 robots with closed-form parameters', () => {
    expect(ROBOT_MODELS.filter((model) => model.closedForm)).toHaveLength(44)
  })

  it.each(sources)('$id has the chain, limits and datasheet of its source', (robot) => {
    const model = findRobotModel(robot.id)!
    const chain = makeChain(model.joints)
    const reference = chainOfSource(robot)
    const random = seededRandom(52)
    const q = randomJoints(reference, random)
    expect(chain.fk(q)).toEqual(reference.fk(q))
    const movable = robot.kinematics.joints.filter((joint) => joint.limits)
    expect(Array.from(chain.limits.upper)).toEqual(
      movable.map((j) => j.limits!.upper_rad ?? Number.POSITIVE_INFINITY),
    )
    expect(Array.from(chain.limits.velocity)).toEqual(movable.map((j) => j.limits!.velocity_rad_s))
    expect(model.datasheet.payloadKg).toBe(robot.datasheet.payload_kg)
    expect(model.datasheet.certainty).toBe(
      robot.datasheet.source.startsWith('recalled') ? 'estimate' : 'published',
    )
    expect(model.timeToFullSpeedS.low).toBeLessThan(model.timeToFullSpeedS.high)
  })

  const closed = ROBOT_MODELS.filter((model) => model.closedForm)
  it.each(closed)('$id: chain and closed-form parameters agree to 1e-9', (model) => {
    const chain = makeChain(model.joints)
    const form = model.closedForm!
    const random = seededRandom(7)
    for (let trial = 0; trial < 20; trial++) {
      const q = randomJoints(chain, random)
      const frame =
        form.kind === 'dh'
          ? parallelAxesFrame(
              form.lengthsM,
              form.offsetsRad.map((rad) => Math.round((2 * rad) / Math.PI)),
              q,
            )
          : sphericalWristFrame({ ...form, lengths: form.lengthsM, flange: form.flangeRotation }, q)
      const expected = chain.fk(q)
      frame.forEach((value, at) => {
        expect(Math.abs(value - expected[at]!)).toBeLessThan(1e-9)
      })
    }
  })

  it.each(ROBOT_MODELS.map((model) => model))(
    '$id: the solver found from its axes is that of its family',
    (model) => {
      expect(new InverseKinematics(makeChain(model.joints)).family).toBe(model.family)
    },
  )

  it('keeps link masses where the source has them', async () => {
    const inertias = await loadLinkInertias(findRobotModel('ur3e')!)
    const robot = sources.find((entry) => entry.id === 'ur3e')!
    expect(inertias).toHaveLength(robot.links_dynamics!.length)
    expect(inertias[1]).toMatchObject({ link: 'shoulder_link', massKg: 1.98, centreM: [0, 0, -0.02] })
    expect(await loadLinkInertias(findRobotModel('gp7')!)).toEqual([])
  })
})
