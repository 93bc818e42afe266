// An autoclave: a hollow pressure vessel on saddles whose round door swings with MACHINE.motion; a ring glows while it works.
import type { Matrix4 } from 'three'
import { addBox } from '../geometry/addBox'
import { addCylinder, addLathe, addRing } from '../geometry/addLathe'
import type { Triple } from '../geometry/basis'
import { SolidBuilder } from '../geometry/SolidBuilder'
import { type Drawn, footprintOf, type MovingPiece } from './Drawn'
import { drawLampPole } from './drawFrame'

/** Pressure vessel lying along x with a round door at −x that swings aside; the ring around the mouth is lit while curing. */
export function drawAutoclave([x, y]: Triple): Drawn {
  const fixed = new SolidBuilder()
  const r = y * 0.42
  const axis = r + 0.35
  const mouth = -x / 2 + 0.5
  drawVessel(fixed, mouth, x / 2 - 0.4 - mouth, axis, r)
  fixed.paint('greyDark')
  addRing(fixed, [mouth, 0, axis], [1, 0, 0], r * 0.86, r * 1.1, 0.3, 36)
  for (const t of [0.25, 0.5, 0.75]) {
    addRing(fixed, [mouth + (x - 0.9) * t, 0, axis], [1, 0, 0], r, r * 1.03, 0.14, 36)
    addBox(fixed, [mouth + (x - 0.9) * t, 0, axis * 0.24], [0.4, y * 0.72, axis * 0.48], 0.03)
  }
  drawAutoclavePipes(fixed, x, y, axis, r)
  const lamp = drawLampPole(fixed, [mouth + 0.3, 0, axis + r], 0.3)
  const pose = (motion: number, _progress: number, out: Matrix4) => {
    const swing = motion * 1.9
    out.makeRotationZ(-swing)
    out.setPosition(mouth - 0.12, r * 1.08, 0)
  }
  return {
    fixed: fixed.shadeFoot(),
    moving: [{ solid: autoclaveDoor(axis, r), pose }, glowingRing(mouth, axis, r)],
    lamp,
    footprint: footprintOf([x, y]),
    heightM: axis + r,
  }
}

/** Hollow, so that an open door shows what lies inside on the deck. */
function drawVessel(solid: SolidBuilder, mouth: number, l: number, axis: number, r: number): void {
  const foot: Triple = [mouth, 0, axis]
  const inner = r * 0.88
  solid.paint('white')
  const dome = r * 0.35
  const shell = [
    [inner, 0],
    [r, 0],
    [r, l - dome],
    [r * 0.86, l - dome * 0.4],
    [r * 0.5, l - dome * 0.08],
    [0, l],
  ] as const
  addLathe(solid, foot, [1, 0, 0], shell, 36)
  solid.paint('greyDark')
  const inside = [
    [0, l - dome - 0.2],
    [inner, l - dome - 0.2],
    [inner, 0],
  ] as const
  addLathe(solid, foot, [1, 0, 0], inside, 32)
  solid.paint('steelDark')
  const deck = axis - inner * 0.68
  addBox(solid, [mouth + (l - dome) / 2, 0, deck], [l - dome - 0.3, inner * 1.4, 0.06], 0)
}

/** Shows from outside that the vessel is at work. */
function glowingRing(mouth: number, axis: number, r: number): MovingPiece {
  const solid = new SolidBuilder().paint('glow')
  addRing(solid, [mouth + 0.2, 0, axis], [1, 0, 0], r * 0.98, r * 1.07, 0.05, 40)
  const pose = (_motion: number, progress: number, out: Matrix4) => {
    if (progress > 0 && progress < 1) out.identity()
    else out.makeScale(0, 0, 0)
  }
  return { solid, pose }
}

/** Hinge at the origin, disc towards −y. */
function autoclaveDoor(axis: number, r: number): SolidBuilder {
  const door = new SolidBuilder().paint('greyLight')
  const y = -r * 1.08
  addCylinder(door, [0.12, y, axis], [-0.16, y, axis], r * 1.04, {
    topRadius: r * 0.94,
    chamfer: 0.08,
    segments: 36,
  })
  door.paint('safetyYellow')
  addRing(door, [-0.16, y, axis], [1, 0, 0], r * 0.16, r * 0.24, 0.06, 20)
  door.paint('greyDark')
  addBox(door, [0, -0.04, axis], [0.2, 0.24, r * 0.7], 0.02)
  addCylinder(door, [0, 0, 0], [0, 0, axis + r * 0.6], 0.09)
  return door
}

function drawAutoclavePipes(solid: SolidBuilder, x: number, y: number, axis: number, r: number): void {
  solid.paint('signalBlue')
  addCylinder(solid, [x * 0.1, 0, axis + r], [x * 0.1, 0, axis + r + 0.5], 0.12)
  addCylinder(solid, [x * 0.1, 0, axis + r + 0.4], [x * 0.42, 0, axis + r + 0.4], 0.1)
  solid.paint('greyDark')
  addBox(solid, [x * 0.3, -y / 2 + 0.2, 0.9], [1.2, 0.4, 1.8], 0.03)
  solid.paint('screen')
  addBox(solid, [x * 0.3, -y / 2 - 0.005, 1.3], [0.5, 0.01, 0.35], 0.003)
}
