// Angles of a positioner that bring a direction of the work upwards, so that the tool can work straight down on it (a weld in position PA).
// All that do it best, nearest first. Knows no robot.
import { detAcos, detAtan2 } from '../../math/deterministicTrig'
import type { Vec3 } from '../../math/frames'
import { frameFromAxisAngle, rotateVector } from '../../math/rotations'
import { cross, dot, normalise, scale, subtract } from '../../math/vectors'
import type { Positioner } from './Positioner'

export interface FlatChoice {
  readonly angles: Float64Array
  /** Angle that remains between the direction and the vertical. */
  readonly offRad: number
  /** The axis whose limit keeps it from being flat, −1 when none does. */
  readonly limited: number
}

const UP: Vec3 = [0, 0, 1]
/** A direction this near to the axis is not turned by it. */
const ON_AXIS = 1e-9
/** Differences below this, rad, are the same attitude. */
const SAME_RAD = 1e-6
/** Steps in which an axis that does not matter for the attitude is tried: the arm may reach from one of them. */
const FREE_STEPS = 8
const TURN_RAD = 2 * Math.PI

/** `directionAtRest`: in the world with all axes at 0; `from`: the angles it stands at. Never empty. */
export function flatAngles(
  positioner: Positioner,
  directionAtRest: Vec3,
  from: ArrayLike<number>,
): FlatChoice[] {
  const solved =
    positioner.dof === 1
      ? oneAxis(positioner, directionAtRest, from)
      : twoAxes(positioner, directionAtRest, from)
  const choices = solved.flatMap((angles) => insideLimits(positioner, angles, directionAtRest))
  const way = ({ angles }: FlatChoice) => travelS(positioner, from, angles)
  return choices.sort((a, b) =>
    Math.abs(a.offRad - b.offRad) > SAME_RAD ? a.offRad - b.offRad : way(a) - way(b),
  )
}

function oneAxis(positioner: Positioner, direction: Vec3, from: ArrayLike<number>): number[][] {
  const { direction: axis } = positioner.restingAxis(0)
  const best = turnUp(axis, direction)
  return best === undefined ? freeAngles(from[0]!).map((angle) => [angle]) : [[best]]
}

/** The outer axis can bring up what has the right share along it: that fixes the inner one, in two ways. */
function twoAxes(positioner: Positioner, direction: Vec3, from: ArrayLike<number>): number[][] {
  const outer = positioner.restingAxis(0).direction
  const inner = positioner.restingAxis(1).direction
  return innerAngles(outer, inner, direction, from[1]!).map((innerRad) => {
    const turned = rotateVector(frameFromAxisAngle(inner, innerRad), direction)
    return [turnUp(outer, turned) ?? from[0]!, innerRad]
  })
}

function innerAngles(outer: Vec3, inner: Vec3, direction: Vec3, from: number): number[] {
  const across = subtract(direction, scale(inner, dot(inner, direction)))
  const sideways = cross(inner, direction)
  const a = dot(outer, across)
  const b = dot(outer, sideways)
  const size = Math.sqrt(a * a + b * b)
  if (size < ON_AXIS) return freeAngles(from)
  // outer · Rot(inner, r)·direction = outer · up
  const share = (dot(outer, UP) - dot(outer, inner) * dot(inner, direction)) / size
  const middle = detAtan2(b, a)
  const half = detAcos(Math.min(1, Math.max(-1, share)))
  return [middle + half, middle - half]
}

function freeAngles(from: number): number[] {
  return Array.from({ length: FREE_STEPS }, (_, step) => from + (step * TURN_RAD) / FREE_STEPS)
}

/** The turn about an axis that brings a direction as high as it goes; undefined when turning changes nothing. */
function turnUp(axis: Vec3, direction: Vec3): number | undefined {
  const across = subtract(direction, scale(axis, dot(axis, direction)))
  const a = dot(UP, across)
  const b = dot(UP, cross(axis, direction))
  return Math.sqrt(a * a + b * b) < ON_AXIS ? undefined : detAtan2(b, a)
}

/** Every whole-turn variant inside the limits; else at the limits, as near as they allow. */
function insideLimits(positioner: Positioner, angles: readonly number[], direction: Vec3): FlatChoice[] {
  const { lower, upper } = positioner.chain.limits
  let limited = -1
  const byAxis = angles.map((angle, axis) => {
    const turns = wholeTurns(angle, lower[axis]!, upper[axis]!)
    if (turns.length > 0) return turns
    limited = axis
    return [lower[axis]!, upper[axis]!]
  })
  const all = byAxis.reduce<number[][]>(
    (lists, values) => lists.flatMap((list) => values.map((value) => [...list, value])),
    [[]],
  )
  return all.map((list) => ({
    angles: Float64Array.from(list),
    offRad: offVertical(positioner, list, direction),
    limited,
  }))
}

function wholeTurns(angle: number, lower: number, upper: number): number[] {
  const found: number[] = []
  const first = Math.ceil((lower - SAME_RAD - angle) / TURN_RAD)
  for (let turn = first; angle + turn * TURN_RAD <= upper + SAME_RAD; turn++)
    found.push(Math.min(upper, Math.max(lower, angle + turn * TURN_RAD)))
  return found
}

function offVertical(positioner: Positioner, angles: readonly number[], direction: Vec3): number {
  let turned = direction
  for (let axis = positioner.dof - 1; axis >= 0; axis--)
    turned = rotateVector(frameFromAxisAngle(positioner.restingAxis(axis).direction, angles[axis]!), turned)
  const height = dot(normalise(turned), UP)
  const level = cross(turned, UP)
  return detAtan2(Math.sqrt(dot(level, level)), height)
}

/** About how long the turn takes: the axis that needs longest at full speed. */
function travelS(positioner: Positioner, from: ArrayLike<number>, to: ArrayLike<number>): number {
  const { velocity } = positioner.chain.limits
  let longest = 0
  for (let axis = 0; axis < positioner.dof; axis++)
    longest = Math.max(longest, Math.abs(to[axis]! - from[axis]!) / velocity[axis]!)
  return longest
}
