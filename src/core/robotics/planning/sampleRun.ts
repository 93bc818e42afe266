// Joint values of all movers along one smooth run of a path, sampled finely enough that no joint jumps. Geometry in, samples out: no time.
import { identityFrame } from '../../math/frames'
import type { PathRun } from '../motion/ToolPath'
import type { MoverFailure, PathMover } from './PathMover'
import { explainMover, moverStep } from './PathMover'

/** Samples of a run: parameters, and the joint values of all movers one after another at each. */
export interface RunSamples {
  readonly parameter: Float64Array
  readonly joints: Float64Array
  readonly dof: number
}

export interface RunFailure {
  readonly mover: number
  /** Where along the whole path, m of parameter. */
  readonly atM: number
  readonly failure: MoverFailure
}

/** A larger joint step between samples (rad) is halved… */
const LARGEST_STEP = 0.2
/** …until the samples lie this close; then the arm jumps: another branch or a singularity. */
const CLOSEST_M = 1e-5
/** An arm that stretches out jumps just before its reach ends: what lies this far ahead tells the real reason. */
const AHEAD_M = 0.02

export function sampleRun(
  movers: readonly PathMover[],
  run: PathRun,
  runStartM: number,
  totalM: number,
  startQ: Float64Array,
): RunSamples | RunFailure {
  const dof = startQ.length
  const parameters: number[] = [0]
  const joints: number[] = [...startQ]
  let seed: Float64Array = startQ
  let trial: Float64Array = new Float64Array(dof)
  const frame = identityFrame()
  const ahead = identityFrame()
  const pending = run.samples().reverse()
  while (pending.length > 0) {
    const at = pending.at(-1)!
    run.frameAt(at, frame)
    const share = (runStartM + at) / totalM
    const last = parameters.at(-1)!
    if (stepAll(movers, frame, share, seed, trial) > LARGEST_STEP) {
      if (at - last <= CLOSEST_M) {
        run.frameAt(at + AHEAD_M, ahead)
        return explain(movers, [frame, ahead], share, seed, runStartM + at)
      }
      pending.push((last + at) / 2)
      continue
    }
    pending.pop()
    parameters.push(at)
    for (const value of trial) joints.push(value)
    const swap = seed === startQ ? new Float64Array(dof) : seed
    seed = trial
    trial = swap
  }
  return { parameter: Float64Array.from(parameters), joints: Float64Array.from(joints), dof }
}

/** All movers to one frame; the largest step, infinite when one cannot. */
function stepAll(
  movers: readonly PathMover[],
  frame: Float64Array,
  share: number,
  seed: Float64Array,
  out: Float64Array,
): number {
  if (movers.length === 1) return moverStep(movers[0]!, frame, share, seed, out)
  let start = 0
  let largest = 0
  for (const mover of movers) {
    const end = start + mover.system.dof
    const step = moverStep(mover, frame, share, seed.subarray(start, end), out.subarray(start, end))
    largest = Math.max(largest, step)
    start = end
  }
  return largest
}

/** The first mover that cannot make the step to the first frame, and why; the frame ahead decides when the arm merely jumps. */
function explain(
  movers: readonly PathMover[],
  [frame, ahead]: readonly [Float64Array, Float64Array],
  share: number,
  seed: Float64Array,
  atM: number,
): RunFailure {
  let start = 0
  for (const [index, mover] of movers.entries()) {
    const end = start + mover.system.dof
    const from = seed.subarray(start, end)
    if (moverStep(mover, frame, share, from, new Float64Array(end - start)) > LARGEST_STEP) {
      const failure = explainMover(mover, frame, share, from)
      return {
        mover: index,
        atM,
        failure: failure.code === 'singular' ? explainMover(mover, ahead, share, from) : failure,
      }
    }
    start = end
  }
  return { mover: 0, atM, failure: { code: 'singular' } }
}
