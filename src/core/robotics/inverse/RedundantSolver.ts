// Inverse kinematics of seven-axis arms whose axes 1, 2, 3 meet in a shoulder and axes 5, 6 in a wrist (iiwa, FR3): with joint 7 given the
// rest is closed form (up to eight branches), so joint 7 is stepped through its range. The solutions are samples of a continuum.
import { detAcos, detAtan2 } from '../../math/deterministicTrig'
import type { Frame, Vec3 } from '../../math/frames'
import { identityFrame, invertFrame, multiplyFrames } from '../../math/frames'
import { frameFromAxisAngle, rotateBack, rotateVector, transformPoint, wrapAngle } from '../../math/rotations'
import { add, cross, dot, lengthOf, normalise, perpendicularTo, scale, subtract } from '../../math/vectors'
import type { JointScrew, ZeroPose } from '../chain/jointScrews'
import { arePerpendicular, distanceToAxis, meetingPoint } from '../chain/jointScrews'
import type { KinematicChain } from '../chain/KinematicChain'
import type { ArmSolver } from './ArmSolver'
import { DampedLeastSquares } from './DampedLeastSquares'
import { halton } from './NumericSolver'
import { angleAbout } from './remainingAngles'

/** Angles of joint 7 that are tried, and as many again before giving up on finding one inside the limits. */
const SAMPLES = 32
const FINE_SAMPLES = 512
/** Joint 7 is also tried where the swivel has most room, found from this many samples of that room. */
const ROOM_SAMPLES = 48
const ROOM_STEPS = 40
const PER_SAMPLE = 8
const MOST_ROOMS = 8
const sideSigns = [1, -1] as const
/** A stretched elbow has a swivel without room: what it misses this little, polishing mends. */
const ROOM_TOLERANCE = 1e-7
const POLISH = { maxSteps: 12, tolerance: 1e-12, insideLimits: false }

type SevenScrews = readonly [
  JointScrew,
  JointScrew,
  JointScrew,
  JointScrew,
  JointScrew,
  JointScrew,
  JointScrew,
]

/** Turning the arm about the line shoulder–wrist. */
interface Swivel {
  readonly line: Vec3
  /** Brings the wrist onto the line. */
  readonly aim: Frame
  readonly turn4: Frame
  /** cos of the angle between axes 5 and 6 is wanted at: size · cos(turn − middle) = wanted. */
  readonly size: number
  readonly middle: number
  readonly wanted: number
}

export class RedundantSolver implements ArmSolver {
  readonly family = 'redundant'
  readonly capacity = (SAMPLES + MOST_ROOMS) * PER_SAMPLE
  missM = 0
  private readonly chain: KinematicChain
  private readonly screws: SevenScrews
  private readonly shoulder: Vec3
  private readonly wrist: Vec3
  private readonly flangeFromBaseAtZero: Frame
  private readonly search: DampedLeastSquares
  private readonly q = new Float64Array(7)
  private target: Frame
  private count = 0

  static fit(
    chain: KinematicChain,
    zero: ZeroPose,
    toleranceRad: number,
    toleranceM: number,
  ): RedundantSolver | undefined {
    if (zero.screws.length !== 7 || chain.prismatic.includes(true)) return undefined
    const [s1, s2, s3, , s5, s6] = zero.screws as unknown as SevenScrews
    if (!arePerpendicular(s1, s2, toleranceRad) || !arePerpendicular(s2, s3, toleranceRad)) return undefined
    const shoulder = meetingPoint(s1, s2, toleranceM)
    const wrist = meetingPoint(s5, s6, toleranceM)
    if (!shoulder || !wrist || distanceToAxis(s3, shoulder) > toleranceM) return undefined
    return new RedundantSolver(chain, zero, shoulder, wrist)
  }

  private constructor(chain: KinematicChain, zero: ZeroPose, shoulder: Vec3, wrist: Vec3) {
    this.chain = chain
    this.screws = zero.screws as unknown as SevenScrews
    this.shoulder = shoulder
    this.wrist = wrist
    this.flangeFromBaseAtZero = invertFrame(zero.baseFromFlange)
    this.search = new DampedLeastSquares(chain)
    this.target = zero.baseFromFlange
  }

  solve(baseFromFlange: Frame, out: Float64Array): number {
    const motion = multiplyFrames(baseFromFlange, this.flangeFromBaseAtZero)
    this.target = baseFromFlange
    this.count = 0
    this.missM = Number.POSITIVE_INFINITY
    for (const angle of this.roomiestAngles(motion)) this.solveWithLast(motion, angle, out)
    for (let i = 0; i < SAMPLES; i++) this.solveWithLast(motion, this.lastAngle(i, SAMPLES), out)
    // A narrow window of joint 7 can hide between the samples.
    for (let i = 0; i < FINE_SAMPLES && !this.anyInside(out); i++) {
      this.count = Math.min(this.count, this.capacity - PER_SAMPLE)
      this.solveWithLast(motion, this.lastAngle(i, FINE_SAMPLES), out)
    }
    if (this.count > 0) this.missM = 0
    return this.count
  }

  /** The first solution inside the limits, trying joint 7 in a scattered order; false when none was found. */
  solveOne(baseFromFlange: Frame, out: Float64Array): boolean {
    const motion = multiplyFrames(baseFromFlange, this.flangeFromBaseAtZero)
    this.target = baseFromFlange
    for (let trial = 1; trial <= FINE_SAMPLES; trial++) {
      this.count = 0
      this.solveWithLast(motion, this.lastAngle(halton(trial, 2) * FINE_SAMPLES, FINE_SAMPLES), out)
      for (let i = 0; i < this.count; i++) {
        if (!this.isInside(out, i * 7)) continue
        out.copyWithin(0, i * 7, i * 7 + 7)
        return true
      }
    }
    return false
  }

  private lastAngle(index: number, samples: number): number {
    const lower = Math.max(this.chain.limits.lower[6]!, -Math.PI)
    const upper = Math.min(this.chain.limits.upper[6]!, Math.PI)
    return lower + ((upper - lower) * (index + 0.5)) / samples
  }

  private anyInside(out: Float64Array): boolean {
    for (let i = this.count - 1; i >= 0; i--) if (this.isInside(out, i * 7)) return true
    return false
  }

  private isInside(out: Float64Array, at: number): boolean {
    const { lower, upper } = this.chain.limits
    for (let joint = 0; joint < 7; joint++) {
      let value = out[at + joint]!
      if (value < lower[joint]!) value += 2 * Math.PI
      if (value > upper[joint]!) value -= 2 * Math.PI
      if (value < lower[joint]! || value > upper[joint]!) return false
    }
    return true
  }

  /** Up to eight solutions with joint 7 at `angle7`; `motion` is the rigid motion from the zero pose to the target. */
  private solveWithLast(motion: Frame, angle7: number, out: Float64Array): void {
    const upTo6 = multiplyFrames(motion, frameFromAxisAngle(this.screws[6].axis, -angle7))
    const toWrist = this.shoulderToWrist(motion, angle7)
    for (const side of sideSigns) {
      const angle4 = this.elbowAngle(lengthOf(toWrist), side)
      if (angle4 === undefined) return
      this.q[3] = wrapAngle(angle4)
      this.q[6] = wrapAngle(angle7)
      this.solveSwivel(this.swivelOf(toWrist, upTo6), upTo6, out)
    }
  }

  /** From the shoulder to where the wrist must be with joint 7 at an angle. */
  private shoulderToWrist(motion: Frame, angle7: number): Vec3 {
    const last = this.screws[6]
    const turn7 = frameFromAxisAngle(last.axis, -angle7)
    const wristBefore7 = add(last.point, rotateVector(turn7, subtract(this.wrist, last.point)))
    return subtract(transformPoint(motion, wristBefore7), this.shoulder)
  }

  /** Local maxima over joint 7 of the room that the swivel has. */
  private roomiestAngles(motion: Frame): number[] {
    const step = (2 * Math.PI) / ROOM_SAMPLES
    const angles: number[] = []
    for (const side of sideSigns) {
      const rooms = Array.from({ length: ROOM_SAMPLES }, (_, i) => this.room(motion, i * step, side))
      for (let i = 0; i < ROOM_SAMPLES; i++) {
        const before = rooms[(i + ROOM_SAMPLES - 1) % ROOM_SAMPLES]!
        const after = rooms[(i + 1) % ROOM_SAMPLES]!
        if (!(rooms[i]! >= before && rooms[i]! > after)) continue
        const angle = this.widen(motion, (i - 1) * step, (i + 1) * step, side)
        const { lower, upper } = this.chain.limits
        const wrapped = wrapAngle(angle)
        const inside = wrapped >= lower[6]! && wrapped <= upper[6]!
        if (inside && angles.length < MOST_ROOMS && !angles.includes(wrapped)) angles.push(wrapped)
      }
    }
    return angles
  }

  /** Golden section search for the most room between two angles of joint 7. */
  private widen(motion: Frame, from: number, to: number, side: 1 | -1): number {
    let a = from
    let b = to
    for (let i = 0; i < ROOM_STEPS; i++) {
      const left = a + (b - a) * 0.381966
      const right = a + (b - a) * 0.618034
      if (this.room(motion, left, side) >= this.room(motion, right, side)) b = right
      else a = left
    }
    return (a + b) / 2
  }

  /** Squared size of what the swivel can change less what it must reach: at least 0 where there is a solution. */
  private room(motion: Frame, angle7: number, side: 1 | -1): number {
    const toWrist = this.shoulderToWrist(motion, angle7)
    const angle4 = this.elbowAngle(lengthOf(toWrist), side)
    if (angle4 === undefined) return Number.NEGATIVE_INFINITY
    this.q[3] = angle4
    const { size, wanted } = this.swivelOf(
      toWrist,
      multiplyFrames(motion, frameFromAxisAngle(this.screws[6].axis, -angle7)),
    )
    return size * size - wanted * wanted
  }

  /** Joint 4 that brings the wrist to a distance from the shoulder; undefined when no angle does. */
  private elbowAngle(distanceM: number, side: 1 | -1): number | undefined {
    const fourth = this.screws[3]
    const toShoulder = subtract(this.shoulder, fourth.point)
    const toWrist = subtract(this.wrist, fourth.point)
    const rise = dot(subtract(toWrist, toShoulder), fourth.axis)
    const s = subtract(toShoulder, scale(fourth.axis, dot(toShoulder, fourth.axis)))
    const w = subtract(toWrist, scale(fourth.axis, dot(toWrist, fourth.axis)))
    const upper = lengthOf(s)
    const lower = lengthOf(w)
    const inPlane2 = distanceM * distanceM - rise * rise
    let cosine = (upper * upper + lower * lower - inPlane2) / (2 * upper * lower)
    if (cosine < -1 || cosine > 1) {
      const limit = cosine < -1 ? upper + lower : Math.abs(upper - lower)
      const miss = Math.sqrt(Math.max(0, inPlane2)) - limit
      if (Math.abs(miss) > 1e-9 * (upper + lower)) {
        if (Math.abs(miss) < Math.abs(this.missM)) this.missM = miss
        return undefined
      }
      cosine = cosine < 0 ? -1 : 1
    }
    return side * detAcos(cosine) - angleAbout(fourth.axis, s, w)
  }

  /** How turning the arm about the line shoulder–wrist moves axis 5 against axis 6, with joint 4 as it is in `q`. */
  private swivelOf(toWrist: Vec3, upTo6: Frame): Swivel {
    const [, , , fourth, fifth, sixth] = this.screws
    const turn4 = frameFromAxisAngle(fourth.axis, this.q[3]!)
    const wristAt4 = add(fourth.point, rotateVector(turn4, subtract(this.wrist, fourth.point)))
    const line = normalise(toWrist)
    const aim = rotationBetween(normalise(subtract(wristAt4, this.shoulder)), line)
    const axis5 = rotateVector(aim, rotateVector(turn4, fifth.axis))
    const axis6 = rotateVector(upTo6, sixth.axis)
    const along = dot(axis5, line) * dot(axis6, line)
    const cosinePart = dot(axis5, axis6) - along
    const sinePart = dot(cross(line, axis5), axis6)
    const size = Math.sqrt(cosinePart * cosinePart + sinePart * sinePart)
    const middle = size < ROOM_TOLERANCE ? 0 : detAtan2(sinePart, cosinePart)
    return { line, aim, turn4, size, middle, wanted: dot(fifth.axis, sixth.axis) - along }
  }

  /** Both turns about the line that make axes 5 and 6 keep their angle; one where they coincide. */
  private solveSwivel(swivel: Swivel, upTo6: Frame, out: Float64Array): void {
    const { line, aim, turn4, size, middle, wanted } = swivel
    const excess = Math.abs(wanted) - size
    if (excess > ROOM_TOLERANCE) return
    const before = this.count
    const spread = excess >= 0 ? (wanted * size < 0 ? Math.PI : 0) : detAcos(wanted / size)
    for (const side of sideSigns) {
      if (side < 0 && excess >= 0) break
      const turn = frameFromAxisAngle(line, middle + side * spread)
      this.solveShoulder(multiplyFrames(turn, aim), turn4, upTo6, out)
    }
    if (excess > 0) this.polishFrom(before, out)
  }

  /** Improves the solutions from `first` on, and drops those that will not be. */
  private polishFrom(first: number, out: Float64Array): void {
    let kept = first
    for (let i = first; i < this.count; i++) {
      out.copyWithin(kept * 7, i * 7, i * 7 + 7)
      const solution = out.subarray(kept * 7, kept * 7 + 7)
      if (!this.search.solve(this.target, solution, POLISH)) continue
      for (let joint = 0; joint < 7; joint++) solution[joint] = wrapAngle(solution[joint]!)
      kept++
    }
    this.count = kept
  }

  /** Joints 1–3 from their rotation (two ways), then joints 5 and 6. */
  private solveShoulder(upTo3: Frame, turn4: Frame, upTo6: Frame, out: Float64Array): void {
    const [first, second, third, , fifth, sixth] = this.screws
    const { q } = this
    const upTo4 = multiplyFrames(upTo3, turn4)
    q[4] = angleAbout(fifth.axis, sixth.axis, rotateBack(upTo4, rotateVector(upTo6, sixth.axis)))
    const upTo5 = multiplyFrames(upTo4, frameFromAxisAngle(fifth.axis, q[4]!))
    const marker = perpendicularTo(sixth.axis)
    q[5] = angleAbout(sixth.axis, marker, rotateBack(upTo5, rotateVector(upTo6, marker)))
    // Axis 3 is at `lean` from axis 1 about axis 2 when joint 2 is zero.
    const lean = angleAbout(second.axis, first.axis, third.axis)
    const axis3 = rotateVector(upTo3, third.axis)
    const across = cross(second.axis, first.axis)
    const along2 = dot(axis3, second.axis)
    const alongAcross = dot(axis3, across)
    const sine = Math.sqrt(along2 * along2 + alongAcross * alongAcross)
    const tip = detAtan2(sine, dot(axis3, first.axis))
    const turn = sine < 1e-12 ? 0 : detAtan2(along2, alongAcross)
    for (const side of sideSigns) {
      q[0] = wrapAngle(side > 0 ? turn : turn + Math.PI)
      q[1] = wrapAngle(side * tip - lean)
      const upTo2 = multiplyFrames(
        frameFromAxisAngle(first.axis, q[0]!),
        frameFromAxisAngle(second.axis, q[1]!),
      )
      const mark3 = perpendicularTo(third.axis)
      q[2] = angleAbout(third.axis, mark3, rotateBack(upTo2, rotateVector(upTo3, mark3)))
      if (this.count < this.capacity) out.set(q, this.count++ * 7)
    }
  }
}

/** The smallest rotation that brings one unit vector to another. */
function rotationBetween(from: Vec3, to: Vec3): Frame {
  const axis = cross(from, to)
  const sine = lengthOf(axis)
  if (sine < 1e-12) {
    return dot(from, to) > 0 ? identityFrame() : frameFromAxisAngle(perpendicularTo(from), Math.PI)
  }
  return frameFromAxisAngle(scale(axis, 1 / sine), detAtan2(sine, dot(from, to)))
}
