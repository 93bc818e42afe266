// One cycle of a program in steady state as a list of what takes time: motions and times of tool and process, each with how often. Of a
// branch the first way is taken; waits for others take nothing here, a run shows them.
import { CAUSE } from '../../../results/states'
import type { DrawnTime } from '../../flow/DrawnTime'
import type { ProgramCode } from '../ProgramCode'
import { motionKey } from '../ProgramPlan'

export interface CycleMotion {
  readonly key: number
  readonly cause: number
  readonly count: number
}

/** Which of a robot's uncertain times a timer is; `own` = written in the program. */
export type TimerKind = 'settle' | 'grip' | 'release' | 'handshake' | 'own'

export interface CycleTimer {
  readonly kind: TimerKind
  readonly cause: number
  readonly count: number
  readonly time: DrawnTime | undefined
}

export interface CycleSteps {
  readonly motions: readonly CycleMotion[]
  readonly timers: readonly CycleTimer[]
  /** The stop a cycle ends at. */
  readonly endStop: number
}

/** More instructions than this in one cycle are not counted out (a loop of a million rounds). */
const MOST_STEPS = 200_000

export function cycleSteps(code: ProgramCode): CycleSteps {
  const walk = new CycleWalk(code)
  for (let at = 0, steps = 0; steps < MOST_STEPS; steps++) {
    const next = walk.step(at)
    if (next < 0) break
    at = next
  }
  return { motions: [...walk.motions.values()], timers: [...walk.timers.values()], endStop: walk.atStop }
}

class CycleWalk {
  readonly motions = new Map<number, CycleMotion>()
  readonly timers = new Map<string, CycleTimer>()
  atStop: number
  private readonly code: ProgramCode
  private readonly loops: Int32Array

  constructor(code: ProgramCode) {
    this.code = code
    this.loops = new Int32Array(code.loopCount)
    this.atStop = code.startStop
  }

  /** The instruction after this one, −1 at the end. */
  step(at: number): number {
    const instruction = this.code.instructions[at]!
    switch (instruction.op) {
      case 'done':
        return -1
      case 'motion':
        // the first motion only brings the robots to the start pose
        if (at > 0) this.move(motionKey(at, this.atStop), instruction.cause)
        this.atStop = instruction.to
        return at + 1
      case 'grip':
      case 'release':
        return this.time(at, instruction.op, CAUSE.grip)
      case 'settle':
        return this.time(at, 'settle', CAUSE.settle)
      case 'handshake':
        // one message there and one back
        if (this.code.handshake !== undefined) this.time(at, 'handshake', CAUSE.waitRobot)
        return this.code.handshake === undefined ? at + 1 : this.time(at, 'handshake', CAUSE.waitRobot)
      case 'dwell':
        return this.time(at, 'own', instruction.cause, instruction.time)
      case 'jump':
        return instruction.to
      case 'loopStart':
        this.loops[instruction.loop] = instruction.times - 1
        return at + 1
      case 'loopEnd': {
        const left = this.loops[instruction.loop]!
        this.loops[instruction.loop] = left - 1
        return left > 0 ? instruction.back : at + 1
      }
      default:
        return at + 1
    }
  }

  private move(key: number, cause: number): void {
    const count = (this.motions.get(key)?.count ?? 0) + 1
    this.motions.set(key, { key, cause, count })
  }

  private time(at: number, kind: TimerKind, cause: number, time?: DrawnTime): number {
    const key = kind === 'own' ? `own ${at}` : kind
    const count = (this.timers.get(key)?.count ?? 0) + 1
    this.timers.set(key, { kind, cause, count, time })
    return at + 1
  }
}
