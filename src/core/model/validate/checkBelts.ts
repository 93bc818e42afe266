// Rules about belts: bends and halts that lie on them, steps that use these, ends that meet what stands there. Speeds and pitch are in checkPlaces.
import { detAcos } from '../../math/deterministicTrig'
import { type Frame, frameFromPose, multiplyFrames } from '../../math/frames'
import { BEND_SLACK_M } from '../beltPath'
import { worldFromNamedFrame, worldFromRecord } from '../resolvePlacement'
import type { RecordOf } from '../sceneRecord'
import { RouteGraph, type Step } from './RouteGraph'
import type { SceneScope } from './SceneScope'

type Belt = RecordOf<'conveyor'>

const LARGEST_BEND_RAD = (350 * Math.PI) / 180
/** On the floor between ends that a person means to join. */
const JOINT_M = 0.1
/** A step that a part gets over. */
const STEP_M = 0.02
/** cos 5°: what a hand-placed belt is off. */
const STRAIGHT_ON = 0.9962

export function checkBelts(scope: SceneScope): void {
  for (const belt of scope.all('conveyor')) {
    checkBends(scope, belt)
    checkHalts(scope, belt)
  }
  checkJoints(scope)
  for (const route of scope.all('route'))
    route.steps.forEach((step, index) => {
      checkRide(scope, route.id, step, index)
    })
}

function checkBends(scope: SceneScope, belt: Belt): void {
  const { bends = [], lengthM: length, widthM: width } = belt
  let before = 0
  bends.forEach(({ atM: from, radiusM: radius, angleRad }, n) => {
    const to = from + radius * angleRad
    const at = `bends[${n}]`
    if (from < before - BEND_SLACK_M)
      scope.add('conveyor.bendsOverlap', belt.id, `${at}.atM`, { from: short(from), before: up(before) })
    if (to > length + BEND_SLACK_M)
      scope.add('conveyor.bendOutside', belt.id, at, { from: short(from), to: up(to), length })
    if (radius <= width / 2) scope.add('conveyor.bendTight', belt.id, `${at}.radiusM`, { radius, width })
    if (angleRad > LARGEST_BEND_RAD)
      scope.add('conveyor.bendTurnsRound', belt.id, `${at}.angleRad`, { degrees: degrees(angleRad) })
    before = to
  })
}

function checkHalts(scope: SceneScope, belt: Belt): void {
  const seen = new Set<string>()
  belt.halts?.forEach(({ id, atM }, n) => {
    if (atM > belt.lengthM)
      scope.add('conveyor.haltOutside', belt.id, `halts[${n}].atM`, {
        halt: id,
        at: atM,
        length: belt.lengthM,
      })
    if (seen.has(id)) scope.add('conveyor.haltTwice', belt.id, `halts[${n}].id`, { halt: id })
    seen.add(id)
  })
}

/** A step that names halts names those of all its belts. */
function checkRide(scope: SceneScope, route: string, step: Step, index: number): void {
  const belts = (step.at ?? []).flatMap((id) => scope.findOf('conveyor', id) ?? [])
  const add = (code: 'route.unknownHalt' | 'route.leavesBefore', field: string, values: object) =>
    scope.add(code, route, `steps[${index}].${field}`, { step: step.id, ...values })
  for (const field of ['enterAt', 'leaveAt'] as const) {
    const halt = step[field]
    if (halt === undefined) continue
    if (belts.length === 0 || belts.some((belt) => haltM(belt, halt) === undefined))
      add('route.unknownHalt', field, { halt })
  }
  for (const belt of belts) {
    const enter = step.enterAt === undefined ? 0 : haltM(belt, step.enterAt)
    const leave = step.leaveAt === undefined ? belt.lengthM : haltM(belt, step.leaveAt)
    if (enter !== undefined && leave !== undefined && leave <= enter)
      add('route.leavesBefore', step.leaveAt === undefined ? 'enterAt' : 'leaveAt', { enter, leave })
    if (step.take)
      scope.add('route.takeFromBelt', route, `steps[${index}].take`, { step: step.id, belt: belt.id })
  }
}

function haltM(belt: Belt, halt: string): number | undefined {
  return belt.halts?.find(({ id }) => id === halt)?.atM
}

/** An end of a belt, or the side of a machine where belts come and go; x is the way of the parts. */
interface BeltEnd {
  readonly id: string
  readonly worldFromEnd: Frame
}

/** Parts that go on by themselves go straight on at the same height; what a robot or a person carries over need not. */
function checkJoints(scope: SceneScope): void {
  const belts = scope.all('conveyor')
  if (belts.length === 0) return
  const starts = belts.flatMap((belt) => endOf(scope, belt.id, 'start'))
  const ends = belts.flatMap((belt) => endOf(scope, belt.id, 'end'))
  const stations = scope.all('station')
  const carried = carriedOver(scope)
  const join = (from: BeltEnd, to: BeltEnd, belt: BeltEnd) => {
    if (from.id === to.id || carried.has(`${from.id}>${to.id}`) || apartM(from, to) > JOINT_M) return
    checkJoint(scope, belt, belt === from ? to : from)
  }
  for (const end of ends) {
    for (const start of starts) join(end, start, start)
    for (const station of stations) for (const front of frontOf(scope, station, 1)) join(end, front, end)
  }
  for (const start of starts)
    for (const station of stations) for (const front of frontOf(scope, station, -1)) join(front, start, start)
}

function checkJoint(scope: SceneScope, belt: BeltEnd, other: BeltEnd): void {
  const [a, b] = [belt.worldFromEnd, other.worldFromEnd]
  const step = a[11]! - b[11]!
  if (Math.abs(step) > STEP_M)
    scope.add('conveyor.heightDiffers', belt.id, 'heightM', {
      other: other.id,
      step: short(Math.abs(step)),
      height: short((scope.findOf('conveyor', belt.id)?.heightM ?? 0) - step),
    })
  const cosine = a[0]! * b[0]! + a[4]! * b[4]!
  if (cosine < STRAIGHT_ON)
    scope.add('conveyor.headingDiffers', belt.id, 'placement', {
      other: other.id,
      degrees: turnDegrees(cosine),
    })
}

function endOf(scope: SceneScope, id: string, name: 'start' | 'end'): BeltEnd[] {
  const worldFromEnd = worldFromNamedFrame(scope.document, id, name)
  return worldFromEnd === undefined ? [] : [{ id, worldFromEnd }]
}

/** The middle of its front at working height; `way` 1: parts go in there, −1: they come out. */
function frontOf(scope: SceneScope, { id, sizeM }: RecordOf<'station'>, way: 1 | -1): BeltEnd[] {
  const world = worldFromRecord(scope.document, id)
  if (world === undefined) return []
  const quaternion = [0, 0, way * Math.SQRT1_2, Math.SQRT1_2] as const
  const front = frameFromPose({ position: [0, -sizeM[1] / 2, sizeM[2]], quaternion })
  return [{ id, worldFromEnd: multiplyFrames(world, front) }]
}

function apartM({ worldFromEnd: a }: BeltEnd, { worldFromEnd: b }: BeltEnd): number {
  const [x, y] = [a[3]! - b[3]!, a[7]! - b[7]!]
  return Math.sqrt(x * x + y * y)
}

/** Pairs "from>to" between which a robot, a person, a vehicle or time carries parts. */
function carriedOver(scope: SceneScope): Set<string> {
  const pairs = new Set<string>()
  for (const route of scope.all('route')) {
    if (!route.steps.some(({ mover }) => mover !== undefined)) continue
    const graph = new RouteGraph(scope, route)
    route.steps.forEach((step, index) => {
      if (step.mover === undefined) return
      for (const from of graph.placesBefore(index)) for (const to of step.at ?? []) pairs.add(`${from}>${to}`)
    })
  }
  return pairs
}

/** Millimetres, as people write them. */
function short(metres: number): number {
  return Math.round(metres * 1000) / 1000
}

/** Rounded so that what is asked for is enough. */
function up(metres: number): number {
  return Math.ceil(metres * 1000 - 1e-6) / 1000
}

function degrees(rad: number): number {
  return Math.round((rad * 180) / Math.PI)
}

function turnDegrees(cosine: number): number {
  return degrees(detAcos(Math.min(1, Math.max(-1, cosine))))
}
