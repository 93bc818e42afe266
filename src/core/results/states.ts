// The one list of resource states and of cycle causes (engine decision 16), shared by 3D, Gantt, KPIs and hash.
// Holds no behaviour; the order of the lists is part of the hash and of saved results, so only append.

/** What a resource is doing; the index is the number used in frames, traces and the result hash. */
export const RESOURCE_STATES = [
  'working',
  'setup',
  'waiting',
  'starved',
  'blocked',
  'failed',
  'maintenance',
  'held',
  'off',
] as const
export type ResourceState = (typeof RESOURCE_STATES)[number]
export const STATE_COUNT = RESOURCE_STATES.length

/** State numbers by name, for code that must not look up strings while running. */
export const STATE = {
  working: 0,
  setup: 1,
  waiting: 2,
  starved: 3,
  blocked: 4,
  failed: 5,
  maintenance: 6,
  held: 7,
  off: 8,
} as const satisfies Record<ResourceState, number>

/** What a robot's cycle time is spent on. */
export const CYCLE_CAUSES = [
  'travel',
  'approach',
  'settle',
  'grip',
  'process',
  'waitPart',
  'waitMachine',
  'waitRobot',
  'waitPerson',
  'waitZone',
  'waitSignal',
  'slowed',
  'stopped',
] as const
export type CycleCause = (typeof CYCLE_CAUSES)[number]
export const CAUSE_COUNT = CYCLE_CAUSES.length
export const CAUSE = Object.freeze(
  Object.fromEntries(CYCLE_CAUSES.map((cause, index) => [cause, index])),
) as Readonly<Record<CycleCause, number>>
