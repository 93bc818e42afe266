// The shapes of the move and turn handles, in the gizmo's own size (1 = length of an arm), each with a fatter one that a finger
// finds. Geometry only.
import {
  BoxGeometry,
  type BufferGeometry,
  ConeGeometry,
  CylinderGeometry,
  RingGeometry,
  SphereGeometry,
  TorusGeometry,
} from 'three'
import { mergeGeometries } from 'three/addons/utils/BufferGeometryUtils.js'
import type { DragKind } from './RecordDrag'

export type HandleName = 'x' | 'y' | 'z' | 'floor' | 'yaw' | 'tiltX' | 'tiltY'

export interface HandleShape {
  readonly name: HandleName
  readonly drag: DragKind
  readonly shown: BufferGeometry
  /** A little larger, drawn behind in the background's colour: readable before anything. */
  readonly halo: BufferGeometry
  readonly grasp: BufferGeometry
}

const SHAFT_FROM = 0.24
const SHAFT_TO = 0.82
const RING = 1.12

function arrow(thick: number, halo: number): BufferGeometry {
  const length = SHAFT_TO - SHAFT_FROM + halo
  const shaft = new CylinderGeometry(thick, thick, length, 10).translate(0, (SHAFT_FROM + SHAFT_TO) / 2, 0)
  const tip = new ConeGeometry(0.075 + halo, 0.24 + 2.4 * halo, 18).translate(0, SHAFT_TO + 0.1, 0)
  return mergeGeometries([shaft, tip])
}

function graspOfArrow(): BufferGeometry {
  return new CylinderGeometry(0.13, 0.13, 0.95, 8).translate(0, 0.66, 0)
}

function alongX(geometry: BufferGeometry): BufferGeometry {
  return geometry.rotateZ(-Math.PI / 2)
}

function alongZ(geometry: BufferGeometry): BufferGeometry {
  return geometry.rotateX(Math.PI / 2)
}

function asIs(geometry: BufferGeometry): BufferGeometry {
  return geometry
}

function axisHandle(name: 'x' | 'y' | 'z', turn: (geometry: BufferGeometry) => BufferGeometry): HandleShape {
  const axes = [name === 'x', name === 'y', name === 'z'] as const
  return {
    name,
    drag: { kind: 'move', axes },
    shown: turn(arrow(0.022, 0)),
    halo: turn(arrow(0.036, 0.018)),
    grasp: turn(graspOfArrow()),
  }
}

function floorHandle(): HandleShape {
  return {
    name: 'floor',
    drag: { kind: 'move', axes: [true, true, false] },
    shown: new SphereGeometry(0.105, 20, 14),
    halo: new SphereGeometry(0.125, 20, 14),
    grasp: new SphereGeometry(0.2, 10, 8),
  }
}

/** A ring with a knob at its heading: what can be turned has a grip. */
function ringHandle(
  name: 'yaw' | 'tiltX' | 'tiltY',
  axis: 0 | 1 | 2,
  turn: (geometry: BufferGeometry) => BufferGeometry,
): HandleShape {
  const radius = axis === 2 ? RING : RING * 0.92
  const knobAt = Math.PI / 4
  const knob = (size: number) =>
    new SphereGeometry(size, 16, 12).translate(radius * Math.cos(knobAt), radius * Math.sin(knobAt), 0)
  return {
    name,
    drag: { kind: 'turn', axis },
    shown: turn(mergeGeometries([new TorusGeometry(radius, 0.017, 8, 72), knob(0.075)])),
    halo: turn(mergeGeometries([new TorusGeometry(radius, 0.03, 8, 72), knob(0.093)])),
    grasp: turn(new TorusGeometry(radius, 0.11, 6, 40)),
  }
}

export function handleShapes(): HandleShape[] {
  return [
    axisHandle('x', alongX),
    axisHandle('y', asIs),
    axisHandle('z', alongZ),
    floorHandle(),
    ringHandle('yaw', 2, asIs),
    ringHandle('tiltX', 0, (geometry) => geometry.rotateY(Math.PI / 2)),
    ringHandle('tiltY', 1, (geometry) => geometry.rotateX(Math.PI / 2)),
  ]
}

/** Where the letter of an axis stands. */
export const LETTER_AT = 1.24

/** A dot that stands for a corner or an end that can be dragged. */
export function dotShapes(): Pick<HandleShape, 'shown' | 'halo' | 'grasp'> {
  return {
    shown: new SphereGeometry(0.1, 18, 12),
    halo: new SphereGeometry(0.135, 18, 12),
    grasp: new SphereGeometry(0.24, 8, 6),
  }
}

/** Between two corners: dragging it makes a new one. */
export function betweenShapes(): Pick<HandleShape, 'shown' | 'halo' | 'grasp'> {
  return {
    shown: new RingGeometry(0.045, 0.09, 24),
    halo: new RingGeometry(0.03, 0.115, 24),
    grasp: new SphereGeometry(0.18, 8, 6),
  }
}

/** A block at the end of something that has a length. */
export function endShapes(): Pick<HandleShape, 'shown' | 'halo' | 'grasp'> {
  return {
    shown: new BoxGeometry(0.17, 0.17, 0.17),
    halo: new BoxGeometry(0.22, 0.22, 0.22),
    grasp: new SphereGeometry(0.24, 8, 6),
  }
}
