// Calibrates a program to measured times: what the measurement says about its robot and tool, the band before and after, and the values to
// write into the records. Changes no document.
import type { SceneDocument } from '../../../model/SceneDocument'
import type { Problem } from '../../../results/problem'
import type { CycleModel } from '../../programs/cycles/CycleModel'
import { cycleBand, factorsWithin } from '../../programs/cycles/cycleBand'
import { type CycleFit, fitCycle, type MeasuredTimes } from '../../programs/cycles/fitCycle'
import type { TimeBand } from '../../programs/cycles/TimeBand'
import type { RobotUnit } from '../../programs/RobotUnit'
import { cycleModelOf } from './estimateCycles'
import { openCell } from './openCell'

/** A value for a field of a record, with its band: what a calibration leaves. */
export interface CalibratedValue {
  readonly record: string
  readonly field: 'timeToFullSpeedS' | 'settle' | 'grip' | 'release'
  readonly lowS: number
  readonly likelyS: number
  readonly highS: number
  readonly beforeS: number
}

export interface Calibration {
  readonly program: string
  readonly before: TimeBand
  readonly after: TimeBand
  readonly values: readonly CalibratedValue[]
  readonly misfits: CycleFit['misfits']
  readonly measurements: number
}

export type CalibrationAnswer =
  | { readonly ok: true; readonly calibration: Calibration }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/** Factors on the time to full speed that a calibration looks at: a robot may be far from what was guessed. */
const WIDE = [0.1, 0.2, 0.4, 0.7, 1, 1.5, 2.5, 5, 10]

export function calibrateCycle(
  document: SceneDocument,
  program: string,
  measured: readonly MeasuredTimes[],
  seed = 1,
): CalibrationAnswer {
  const cell = openCell(document)
  const model: CycleModel | undefined = cycleModelOf(cell, program, WIDE)
  if (model === undefined)
    return { ok: false, problems: cell.problems.filter(({ where }) => where.record === program) }
  const fit = fitCycle(model, measured)
  const code = cell.programs.find(({ id }) => id === program)!
  const units = code.robots.map((robot) => cell.units[robot]!)
  return {
    ok: true,
    calibration: {
      program,
      before: totalOf(cycleBand(model, seed, factorsWithin(model.uncertainty))),
      after: totalOf(cycleBand(model, seed, fit.draw)),
      values: units.flatMap((unit) => valuesOf(document, unit, fit)),
      misfits: fit.misfits,
      measurements: measured.reduce((sum, { seconds }) => sum + seconds.length, 0),
    },
  }
}

function totalOf({ p10S, p50S, p90S }: TimeBand): TimeBand {
  return { p10S, p50S, p90S }
}

/** Times of the robot and its tool; those that are certain stay out. */
function valuesOf(document: SceneDocument, unit: RobotUnit, fit: CycleFit): CalibratedValue[] {
  const robot = document.records[unit.id]
  const tool = robot?.type === 'robot' ? robot.tool : undefined
  const values: CalibratedValue[] = []
  for (const { name, low, likely, high, before } of fit.factors) {
    if (before.high <= before.low) continue
    const add = (record: string, field: CalibratedValue['field'], beforeS: number) =>
      values.push({
        record,
        field,
        beforeS,
        lowS: low * beforeS,
        likelyS: likely * beforeS,
        highS: high * beforeS,
      })
    if (name === 'ramp') add(unit.id, 'timeToFullSpeedS', rampOf(unit))
    if (name === 'settle') add(unit.id, 'settle', unit.settle.variate.mean())
    if (name === 'grip' && tool !== undefined) {
      add(tool, 'grip', unit.grip.variate.mean())
      add(tool, 'release', unit.release.variate.mean())
    }
  }
  return values
}

/** All joints of an arm reach full speed in the same time (compileRobots). */
function rampOf({ system, carrierAxes }: RobotUnit): number {
  const { velocity, acceleration } = system.limits
  return velocity[carrierAxes]! / acceleration[carrierAxes]!
}
