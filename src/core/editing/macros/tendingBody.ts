// The motions of loading and unloading a machine: door, in from the front, grip, clamp, out. Poses only; which part goes where is the route's.
import type { Quat, Vec3 } from '../../math/frames'
import type { RecordInput, RecordOf } from '../../model/sceneRecord'
import { slotPoses } from '../../model/slotPoses'
import { secondsBetween } from '../library/addThing'

type Body = RecordInput<'program'>['body']
type Node = Body[number]

interface TendedPlace {
  readonly station: RecordOf<'station'>
  /** Height on the part where the fingers close. */
  readonly gripM: number
}

const APPROACH_M = 0.12
/** In front of the machine before going in. */
const IN_FRONT_M = 0.25
/** Above a part that lies, or clear of the chuck along the spindle. */
const CLEAR_M = { upright: 0.25, spindle: 0.14 }

export function loadBody(place: TendedPlace): Body {
  return [
    pick('take', 'task.from', place),
    ...door(place, 'open', true),
    ...inFront(place, 'before', 'task.to', 'joint'),
    { id: 'load', kind: 'place', at: atPart('task.to', place), approachM: APPROACH_M },
    clamp,
    ...inFront(place, 'out', 'task.to', 'linear'),
    ...door(place, 'close', false),
    home,
  ]
}

export function unloadBody(place: TendedPlace): Body {
  return [
    ...door(place, 'open', true),
    ...inFront(place, 'before', 'task.from', 'joint'),
    clamp,
    pick('take', 'task.from', place),
    ...inFront(place, 'out', 'task.from', 'linear'),
    { id: 'lay', kind: 'place', at: atPart('task.to', place), approachM: APPROACH_M },
    home,
  ]
}

const clamp: Node = { id: 'clamp', kind: 'wait', time: secondsBetween(0.5, 1, 1.5), cause: 'grip' }
/** Out of the machine the straight way home may lead through its housing: it may go round. */
const home: Node = { id: 'back', kind: 'move', to: { pose: 'home' }, plan: true }

function atPart(of: string, { gripM }: TendedPlace) {
  return { of, position: [0, 0, gripM] as [number, number, number] }
}

function pick(id: string, of: string, place: TendedPlace): Node {
  return { id, kind: 'pick', at: atPart(of, place), approachM: APPROACH_M }
}

function door({ station }: TendedPlace, id: string, open: boolean): Node[] {
  return station.door === undefined ? [] : [{ id, kind: 'door', station: station.id, open }]
}

/** A machine without a housing to go into is reached from above, which picking and placing do by themselves. */
function inFront({ station }: TendedPlace, id: string, of: string, motion: 'joint' | 'linear'): Node[] {
  const slot = slotPoses(station)[0]
  if (station.door === undefined || slot === undefined) return []
  const outM = station.sizeM[1] / 2 + slot.position[1] + IN_FRONT_M
  const clearM = liesUpright(slot.quaternion) ? CLEAR_M.upright : CLEAR_M.spindle
  const before: Vec3 = [0, -Math.round(outM * 1000) / 1000, clearM]
  return [{ id, kind: 'move', to: { of, position: [...before] }, motion }]
}

/** z of the slot up rather than along the machine. */
function liesUpright([x, y]: Quat): boolean {
  return 1 - 2 * (x * x + y * y) > 0.5
}
