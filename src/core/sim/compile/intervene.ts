// Carries out what a person does to a running cell, by record id: verbs to blocks. Logging and replay are Simulation's.
import type { Outcome } from '../../results/problem'
import { STATE } from '../../results/states'
import { EFFECT } from '../flow/Stoppable'
import { compileFault } from './compileFault'
import type { RunningModel } from './RunningModel'

/** In the order of their numbers in the intervention log: only append. */
export const VERBS = [
  'override',
  'stop',
  'reset',
  'door',
  'fault',
  'repair',
  'personEnters',
  'personLeaves',
  'signal',
] as const
export type Verb = (typeof VERBS)[number]

/** An action that fits, ready to be carried out after it has been logged. */
export interface PlannedIntervention {
  /** Entity index; a signal is −1 − its number. */
  readonly entity: number
  readonly verb: number
  readonly act: () => void
}

export function planIntervention(
  model: RunningModel,
  verb: Verb,
  id: string,
  value: number,
): Outcome<PlannedIntervention> {
  const { context } = model.parts
  if (verb === 'signal') {
    const signal = context.signals.indexOf(id)
    if (signal < 0) return refuse(verb, id)
    return planned(-1 - signal, verb, () => context.signals.set(signal, value))
  }
  const entity = context.entityOf(id)
  const act = entity < 0 ? undefined : actionOn(model, verb, entity, value)
  return act === undefined ? refuse(verb, id) : planned(entity, verb, act)
}

function planned(entity: number, verb: Verb, act: () => void): Outcome<PlannedIntervention> {
  return { ok: true, value: { entity, verb: VERBS.indexOf(verb), act } }
}

function actionOn(
  model: RunningModel,
  verb: Exclude<Verb, 'signal'>,
  entity: number,
  value: number,
): (() => void) | undefined {
  switch (verb) {
    case 'override':
      return override(model, entity, Math.min(1, Math.max(0, value)))
    case 'stop':
      return hold(model, entity, true)
    case 'reset':
      return hold(model, entity, false)
    case 'door':
      return moveDoor(model, entity, value > 0)
    case 'fault':
      return fault(model, entity)
    case 'repair':
      return repair(model, entity)
    case 'personEnters':
    case 'personLeaves':
      return personInZone(model, entity, verb === 'personEnters')
  }
}

function isRobot(model: RunningModel, entity: number): boolean {
  return (model.parts.robots?.fleet.robotOf(entity) ?? -1) >= 0
}

function override(model: RunningModel, entity: number, fraction: number): (() => void) | undefined {
  const { robots, conveyors } = model.parts
  if (isRobot(model, entity)) return () => robots!.interventions.setOverride(entity, fraction)
  const conveyor = conveyors[entity]
  return conveyor && (() => conveyor.setOverride(fraction))
}

/** Pressing stop twice needs one reset. */
function hold(model: RunningModel, entity: number, on: boolean): (() => void) | undefined {
  const { robots, context } = model.parts
  const isHeld = context.states.hasOverlay(entity, STATE.held)
  if (isRobot(model, entity)) {
    const { interventions } = robots!
    return () => (on ? interventions.stop(entity) : interventions.reset(entity))
  }
  const target = context.stoppables[entity]
  if (target === undefined) return undefined
  return () => {
    if (on && !isHeld) target.suspend(STATE.held, EFFECT.resume)
    else if (!on && isHeld) target.release(STATE.held)
  }
}

/** A person who opens the door of a machine stops it until the door is closed again. */
function moveDoor(model: RunningModel, entity: number, open: boolean): (() => void) | undefined {
  return model.parts.stations[entity] === undefined ? undefined : hold(model, entity, open)
}

/** With a failure record the fault runs its course; without one it lasts until it is repaired by hand. Of a fleet one vehicle fails. */
function fault(model: RunningModel, entity: number): (() => void) | undefined {
  const { context, failures, fleets } = model.parts
  const known = failures.filter((one) => one.entity === entity)
  if (known.length > 0) return () => known.find((one) => !one.isDown)?.failNow()
  const fleet = fleets[entity]
  if (fleet !== undefined)
    return () => {
      const vehicle = fleet.vehicles.find((one) => one.failures === 0)
      if (vehicle !== undefined) fleet.breakDown(vehicle, STATE.failed)
    }
  const target = context.stoppables[entity]
  if (target === undefined) return undefined
  return () => {
    if (!context.states.hasOverlay(entity, STATE.failed)) target.suspend(STATE.failed, EFFECT.resume)
  }
}

function repair(model: RunningModel, entity: number): (() => void) | undefined {
  const { context, failures, fleets } = model.parts
  const down = failures.filter((one) => one.entity === entity)
  const target = context.stoppables[entity]
  if (target === undefined) return undefined
  return () => {
    for (const failure of down) failure.repairNow()
    const fleet = fleets[entity]
    for (const vehicle of fleet?.vehicles ?? [])
      while (vehicle.failures > 0) fleet!.mended(vehicle, STATE.failed)
    if (context.states.hasOverlay(entity, STATE.failed)) target.release(STATE.failed)
  }
}

function personInZone(model: RunningModel, entity: number, enters: boolean): (() => void) | undefined {
  const { zones } = model.parts
  const zone = zones.zoneOf(entity)
  if (zone < 0) return undefined
  return () => (enters ? zones.enter(zone) : zones.leave(zone))
}

function refuse(verb: string, id: string): Outcome<PlannedIntervention> {
  const problem = compileFault(
    'intervention.unfit',
    id,
    '',
    `"${verb}" does not fit "${id}" in this scene.`,
    'Override robots and belts; stop, fault and repair what works; let people enter person zones; set signals.',
  )
  return { ok: false, problems: [problem] }
}
