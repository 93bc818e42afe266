// Where the programs of a document bring a robot's tool: one target for each place a node can mean, as the routes use the program.
// Reads records only; whether the robot gets there is judged elsewhere. A light reading for marks while a person drags: coupled robots
// and paths over a workpiece are left to the assessment of the whole document.
import type { Pose, Vec3 } from '../../../core/math/frames'
import type { ProgramNode, Target } from '../../../core/model/records/program'
import type { RouteStep } from '../../../core/model/records/route'
import { findRecord, recordsOfType, type SceneDocument } from '../../../core/model/SceneDocument'
import type { RecordOf } from '../../../core/model/sceneRecord'
import { isPlace, slotPoses } from '../../../core/model/slotPoses'

export interface ProgramTarget {
  readonly robot: string
  readonly program: string
  readonly node: string
  /** Record in whose frame `poses` are. */
  readonly of: string
  /** Of the object, before the tool is turned to it. */
  readonly pose: Pose
}

interface Use {
  readonly from: readonly string[]
  readonly to: readonly string[]
}

/** Slots of a place that are looked at: the first, the last and some between show whether the pattern is reached. */
const MOST_SLOTS = 6
const UPRIGHT = [0, 0, 0, 1] as const

export function programTargets(document: SceneDocument): ProgramTarget[] {
  const uses = programUses(document)
  return recordsOfType(document, 'program').flatMap((program) => {
    const robot = program.robots.length === 1 ? program.robots[0] : undefined
    if (!robot) return []
    const use = uses.get(program.id) ?? { from: [], to: [] }
    return leavesOf(program.body).flatMap((node) =>
      placesOf(document, node, use).map((place) => ({
        robot: robot.robot,
        program: program.id,
        node: node.id,
        ...place,
      })),
    )
  })
}

type Leaf = Exclude<ProgramNode, { kind: 'repeat' } | { kind: 'if' }>

function leavesOf(nodes: readonly ProgramNode[]): Leaf[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'repeat') return leavesOf(node.body)
    if (node.kind === 'if') return [...leavesOf(node.body), ...leavesOf(node.otherwise)]
    return [node]
  })
}

type Place = Pick<ProgramTarget, 'of' | 'pose'>

function placesOf(document: SceneDocument, node: Leaf, use: Use): Place[] {
  const target = targetOf(node)
  if (!target || !('of' in target)) return []
  const { of, slot, position, quaternion } = target as Extract<Target, { of: string }>
  const records = of === 'task.from' ? use.from : of === 'task.to' || of === 'station' ? use.to : [of]
  const offset = { position: position as Vec3, quaternion: (quaternion ?? UPRIGHT) as Pose['quaternion'] }
  return records.flatMap((id) =>
    anchorsOf(document, id, of, slot).map((anchor) => ({
      of: id,
      pose: joined(anchor, offset),
    })),
  )
}

function targetOf(node: Leaf): Target | undefined {
  switch (node.kind) {
    case 'move':
      return node.to as Target
    case 'pick':
    case 'place':
    case 'approach':
      return node.at as Target
    default:
      return undefined
  }
}

/** `of`: as the program says it, which tells whether parts are taken there, brought there or worked on. */
function anchorsOf(document: SceneDocument, id: string, of: string, slot: number | undefined): Pose[] {
  const record = findRecord(document, id)
  if (!record) return []
  if (!isPlace(record)) return [{ position: [0, 0, 0], quaternion: UPRIGHT }]
  const slots = slotPoses(record)
  if (of === id) return slots.slice(slot ?? 0, (slot ?? 0) + 1)
  if (of === 'station') return slots.slice(0, 1)
  // Parts are put on a belt at its start and taken off at its end, and both at its halts.
  if (record.type === 'conveyor') return slots.filter((_, n) => n !== (of === 'task.from' ? 0 : 1))
  return spread(slots)
}

/** At most MOST_SLOTS, evenly, with both ends. */
function spread(slots: readonly Pose[]): Pose[] {
  if (slots.length <= MOST_SLOTS) return [...slots]
  return Array.from(
    { length: MOST_SLOTS },
    (_, i) => slots[Math.round((i * (slots.length - 1)) / (MOST_SLOTS - 1))]!,
  )
}

/** `offset` in the frame of `anchor`. */
function joined(anchor: Pose, offset: Pose): Pose {
  const [ax, ay, az, aw] = anchor.quaternion
  const [bx, by, bz, bw] = offset.quaternion
  const turned = rotate(anchor.quaternion, offset.position)
  return {
    position: [
      anchor.position[0] + turned[0],
      anchor.position[1] + turned[1],
      anchor.position[2] + turned[2],
    ],
    quaternion: [
      aw * bx + ax * bw + ay * bz - az * by,
      aw * by - ax * bz + ay * bw + az * bx,
      aw * bz + ax * by - ay * bx + az * bw,
      aw * bw - ax * bx - ay * by - az * bz,
    ],
  }
}

function rotate([x, y, z, w]: Pose['quaternion'], [vx, vy, vz]: Vec3): Vec3 {
  const [tx, ty, tz] = [2 * (y * vz - z * vy), 2 * (z * vx - x * vz), 2 * (x * vy - y * vx)]
  return [vx + w * tx + y * tz - z * ty, vy + w * ty + z * tx - x * tz, vz + w * tz + x * ty - y * tx]
}

/** By program: the places that routes let it take parts from and bring them to. */
function programUses(document: SceneDocument): Map<string, Use> {
  const uses = new Map<string, { from: Set<string>; to: Set<string> }>()
  const add = (program: string, from: readonly string[], to: readonly string[]) => {
    const use = uses.get(program) ?? { from: new Set(), to: new Set() }
    for (const id of from) use.from.add(id)
    for (const id of to) use.to.add(id)
    uses.set(program, use)
  }
  for (const route of recordsOfType(document, 'route')) addUsesOf(document, route, add)
  return new Map([...uses].map(([id, { from, to }]) => [id, { from: [...from], to: [...to] }]))
}

type AddUse = (program: string, from: readonly string[], to: readonly string[]) => void

function addUsesOf(document: SceneDocument, route: RecordOf<'route'>, add: AddUse): void {
  let before = recordsOfType(document, 'source')
    .filter((source) => source.route === route.id || hasRoute(source, route.id))
    .map(({ id }) => id)
  for (const step of route.steps) {
    const at = step.at ?? before
    for (const program of programsOf(step.mover)) add(program, before, at)
    const { do: work } = step
    if (work?.kind === 'program') for (const program of work.programs) add(program, [], at)
    if (work?.kind === 'assemble') {
      for (const { mover, moverByProduct, from } of work.components) {
        for (const one of [mover, ...Object.values(moverByProduct ?? {})])
          for (const program of programsOf(one)) add(program, from, at)
      }
    }
    before = [...at]
  }
}

function hasRoute(source: RecordOf<'source'>, route: string): boolean {
  return Object.values(source.routeByProduct ?? {}).includes(route)
}

function programsOf(mover: RouteStep['mover']): readonly string[] {
  return mover?.by === 'program' ? mover.programs : []
}
