// The limbs of a person 1.76 m tall in work clothes with a high-visibility vest, each in its own joint's frame (x forward, y left,
// z up). Poses come from elsewhere.

import { addBox } from '../geometry/addBox'
import { addCapsule, addCylinder, addLathe, addSphere } from '../geometry/addLathe'
import { addLoft } from '../geometry/addLoft'
import { SolidBuilder } from '../geometry/SolidBuilder'

/** Lengths between joints, m: after body measures of a middle-sized adult. */
export const BODY = {
  hipHeight: 0.92,
  hipHalfWidth: 0.095,
  thigh: 0.43,
  shin: 0.42,
  /** Pelvis to the pivot of the neck and to the shoulders. */
  neck: 0.53,
  shoulder: 0.47,
  shoulderHalfWidth: 0.2,
  upperArm: 0.29,
  forearm: 0.25,
} as const

export type Limb = 'pelvis' | 'trunk' | 'head' | 'thigh' | 'shin' | 'upperArm' | 'forearm'

export function drawLimbs(helmet: boolean): Record<Limb, SolidBuilder> {
  return {
    pelvis: drawPelvis(),
    trunk: drawTrunk(),
    head: drawHead(helmet),
    thigh: drawThigh(),
    shin: drawShin(),
    upperArm: drawUpperArm(),
    forearm: drawForearm(),
  }
}

function drawPelvis(): SolidBuilder {
  const solid = new SolidBuilder().paint('trousers')
  addLoft(
    solid,
    [
      { at: [0, 0, -0.1], halfWidth: 0.15, halfDepth: 0.1 },
      { at: [0, 0, 0.02], halfWidth: 0.17, halfDepth: 0.115 },
      { at: [0, 0, 0.08], halfWidth: 0.14, halfDepth: 0.085 },
    ],
    [0, 1, 0],
    0.9,
  )
  return solid
}

function drawTrunk(): SolidBuilder {
  const solid = new SolidBuilder().paint('hiVis')
  addLoft(
    solid,
    [
      { at: [0, 0, -0.03], halfWidth: 0.182, halfDepth: 0.128 },
      { at: [0, 0, 0.2], halfWidth: 0.168, halfDepth: 0.115 },
      { at: [0, 0, 0.38], halfWidth: 0.205, halfDepth: 0.13 },
      { at: [0, 0, 0.475], halfWidth: 0.185, halfDepth: 0.11 },
      { at: [0, 0, 0.52], halfWidth: 0.1, halfDepth: 0.075 },
    ],
    [0, 1, 0],
    0.95,
  )
  solid.paint('hiVisBand')
  for (const z of [0.12, 0.26]) {
    addLoft(
      solid,
      [
        { at: [0, 0, z], halfWidth: 0.179, halfDepth: 0.125 },
        { at: [0, 0, z + 0.05], halfWidth: 0.183, halfDepth: 0.127 },
      ],
      [0, 1, 0],
      0.95,
    )
  }
  solid.paint('skin')
  addCylinder(solid, [0, 0, 0.5], [0.01, 0, 0.58], 0.052, { segments: 12 })
  return solid
}

function drawHead(helmet: boolean): SolidBuilder {
  const solid = new SolidBuilder().paint('skin')
  addSphere(solid, [0.012, 0, 0.13], 0.088, 1.25, 16)
  addBox(solid, [0.1, 0, 0.115], [0.025, 0.022, 0.035], 0.008)
  if (!helmet) {
    solid.paint('hair')
    addSphere(solid, [-0.008, 0, 0.158], 0.094, 1.02, 14)
    return solid
  }
  solid.paint('helmet')
  addLathe(
    solid,
    [0, 0, 0.155],
    [0, 0, 1],
    [
      [0.118, 0],
      [0.116, 0.014],
      [0.106, 0.02],
      [0.1, 0.06],
      [0.07, 0.1],
      [0, 0.115],
    ],
    18,
  )
  addBox(solid, [0.115, 0, 0.163], [0.07, 0.13, 0.012], 0.004)
  return solid
}

function drawThigh(): SolidBuilder {
  const solid = new SolidBuilder().paint('trousers')
  addCapsule(solid, [0, 0, -BODY.thigh], [0, 0, 0], 0.062, { topRadius: 0.088, segments: 12 })
  return solid
}

function drawShin(): SolidBuilder {
  const solid = new SolidBuilder().paint('trousers')
  addCapsule(solid, [0, 0, -BODY.shin + 0.04], [0, 0, 0], 0.052, { topRadius: 0.062, segments: 12 })
  solid.paint('hiVisBand')
  addCylinder(solid, [0, 0, -0.2], [0, 0, -0.16], 0.0605, { segments: 12 })
  solid.paint('shoe')
  addLoft(
    solid,
    [
      { at: [-0.075, 0, -BODY.shin - 0.02], halfWidth: 0.042, halfDepth: 0.05 },
      { at: [0.04, 0, -BODY.shin - 0.025], halfWidth: 0.05, halfDepth: 0.045 },
      { at: [0.17, 0, -BODY.shin - 0.045], halfWidth: 0.042, halfDepth: 0.025 },
    ],
    [0, 1, 0],
    0.7,
  )
  return solid
}

function drawUpperArm(): SolidBuilder {
  const solid = new SolidBuilder().paint('shirt')
  addCapsule(solid, [0, 0, -BODY.upperArm], [0, 0, 0], 0.043, { topRadius: 0.058, segments: 10 })
  return solid
}

function drawForearm(): SolidBuilder {
  const solid = new SolidBuilder().paint('shirt')
  addCapsule(solid, [0, 0, -BODY.forearm * 0.7], [0, 0, 0], 0.036, { topRadius: 0.043, segments: 10 })
  solid.paint('skin')
  addCapsule(solid, [0, 0, -BODY.forearm], [0, 0, -BODY.forearm * 0.7], 0.03, {
    topRadius: 0.032,
    segments: 10,
  })
  addLoft(
    solid,
    [
      { at: [0, 0, -BODY.forearm - 0.15], halfWidth: 0.022, halfDepth: 0.018 },
      { at: [0, 0, -BODY.forearm - 0.08], halfWidth: 0.042, halfDepth: 0.02 },
      { at: [0, 0, -BODY.forearm], halfWidth: 0.03, halfDepth: 0.024 },
    ],
    [1, 0, 0],
    0.9,
  )
  return solid
}
