// Every catalog robot, written as a vendor would write its URDF, comes back with its kinematics, structure and identity.
import { describe, expect, it } from 'vitest'
import { ROBOT_MODELS } from '../../../../src/core/model/catalog/robots/findRobotModel'
import { modelOfRecord } from '../../../../src/core/model/catalog/robots/modelOfRecord'
import { makeChain } from '../../../../src/core/robotics/chain/KinematicChain'
import { makeArmSolver } from '../../../../src/core/robotics/inverse/makeArmSolver'
import { imported } from './imported'
import { urdfOf, vendorAngle } from './urdfOf'

describe.each(ROBOT_MODELS.map((model) => [model.id, model] as const))('%s', (_, model) => {
  const { record, report, notes } = imported(urdfOf(model, { angle: vendorAngle, onWorld: true }))

  it('has its flange where it was, though its angles were truncated', () => {
    const [before, after] = [makeChain(model.joints), makeChain(modelOfRecord(record).joints)]
    for (const start of [0.2, -0.9, 1.4]) {
      const q = Float64Array.from({ length: before.dof }, (_, joint) => start + 0.31 * joint)
      const [wanted, found] = [before.fk(q), after.fk(q)]
      for (let at = 0; at < 12; at++) expect(found[at]).toBeCloseTo(wanted[at]!, 9)
    }
    // Roundings of less than 0.01 mm at a metre are not worth a line.
    const truncated = model.joints.some(({ originRpyRad }) =>
      originRpyRad.some((angle) => Math.abs(Number(vendorAngle(angle)) - angle) > 1e-5),
    )
    expect(notes.includes('urdf.snapped')).toBe(truncated)
  })

  it('keeps limits, speeds and structure, and is known again', () => {
    expect(report.axes).toEqual(model.joints.filter(({ type }) => type !== 'fixed').map(({ name }) => name))
    expect([report.base, report.tip]).toEqual(['base_link', 'tool0'])
    expect(record.family).toBe(makeArmSolver(makeChain(model.joints)).family)
    expect(report.sameAs).toBeDefined()
    const kept = record.joints.map(({ lower, upper, velocity }) => [lower, upper, velocity])
    expect(kept).toEqual(model.joints.map(({ lower, upper, velocity }) => [lower, upper, velocity]))
  })
})
