// Layout of a published frame: one ArrayBuffer with fixed sections, so that it can be transferred, drawn and returned
// without copying (house decision 7). Only describes and views the bytes; filling is the host's work, reading the view's.

/** Header: Float64 at byte 0. */
export const HEADER = {
  /** Simulated time, µs since the scene's start. */
  tick: 0,
  /** Host clock when the frame was filled, ms on the page's time origin scale. */
  stampMs: 1,
  /** Topology the rest of the frame belongs to. */
  epoch: 2,
  events: 3,
  /** Speed asked for (simulated s per wall s); Infinity means "as fast as possible". */
  speed: 4,
  /** 1 while running, 0 while paused. */
  running: 5,
  partSlots: 6,
  traceCount: 7,
  /** Number of trace entries lost between this frame and the one before it. */
  traceLost: 8,
  partsOut: 9,
  wip: 10,
  /** Parts loose under physics: they use part slots like all others. */
  looseParts: 11,
} as const
const HEADER_LENGTH = 16

/** Part section, Float32 per slot. */
export const PART = {
  /** 0 = free slot. A change means another part: do not interpolate across it. */
  generation: 0,
  /** Index into FrameTopology.products. */
  product: 1,
  /** Completed route steps: drives the look (drilled, welded, stacked plies). */
  stage: 2,
  /** Entity index that holds it, −1 when loose. */
  holder: 3,
  /** Components joined so far (plies on a stack). */
  components: 4,
  /** Metres of sag at mid span while a flexible part hangs; 0 when supported. */
  sag: 5,
  px: 6,
  py: 7,
  pz: 8,
  qx: 9,
  qy: 10,
  qz: 11,
  qw: 12,
} as const
export const PART_STRIDE = 13

/** Person section, Float32 per person. */
export const PERSON = {
  x: 0,
  y: 1,
  z: 2,
  yaw: 3,
  /** 0 stand, 1 walk, 2 work with the hands, 3 work bent, 4 carry, 5 absent. */
  activity: 4,
  /** Metres walked, for the gait. */
  walked: 5,
} as const
export const PERSON_STRIDE = 6

/** Vehicle section, Float32 per vehicle. */
export const VEHICLE = {
  x: 0,
  y: 1,
  yaw: 2,
  /** Share of the battery's capacity, 1 without a battery. */
  charge: 3,
} as const
export const VEHICLE_STRIDE = 4

/** Machine section, Float32 per entity: one moving value and the progress of the job in hand. */
export const MACHINE = {
  /** Door opening 0..1, belt travel in m, carriage of a press… by the entity's kind. */
  motion: 0,
  /** Progress of the current operation 0..1. */
  progress: 1,
} as const
export const MACHINE_STRIDE = 2

/** Trace section, Float64 per entry: state changes for the Gantt. */
export const TRACE_STRIDE = 3 // tick, entity, state

export interface RobotSlot {
  readonly id: string
  readonly entity: number
  /** Index of the first joint in the joint section; carrier axes come first, then the arm. */
  readonly firstJoint: number
  readonly carrierAxes: number
  readonly armJoints: number
}

/** What the numbers of a frame mean; sent before the first frame and whenever it changes. */
export interface FrameTopology {
  readonly epoch: number
  /** Record ids by entity index. */
  readonly entities: readonly string[]
  readonly robots: readonly RobotSlot[]
  readonly jointCount: number
  /** Ids of the operator records by person index; a pool of three gives three entries. */
  readonly people: readonly string[]
  /** Ids of the vehicle records by vehicle index; a fleet of three gives three entries. */
  readonly vehicles: readonly string[]
  readonly products: readonly string[]
  readonly partSlots: number
  readonly traceCapacity: number
}

/** Typed views on one frame buffer. */
export interface FrameViews {
  readonly buffer: ArrayBuffer
  readonly header: Float64Array
  readonly trace: Float64Array
  readonly joints: Float32Array
  /** Per robot: tool opening 0..1 (jaws) or vacuum 0..1. */
  readonly tools: Float32Array
  readonly parts: Float32Array
  readonly people: Float32Array
  readonly vehicles: Float32Array
  readonly machines: Float32Array
  /** State number per entity (RESOURCE_STATES). */
  readonly states: Uint8Array
}

/** Bytes a frame of this topology needs. */
export function frameByteLength(topology: FrameTopology): number {
  return sectionOffsets(topology).end
}

/** Views on `buffer`, which must be at least `frameByteLength(topology)` long. */
export function viewFrame(buffer: ArrayBuffer, topology: FrameTopology): FrameViews {
  const at = sectionOffsets(topology)
  const entityCount = topology.entities.length
  return {
    buffer,
    header: new Float64Array(buffer, 0, HEADER_LENGTH),
    trace: new Float64Array(buffer, at.trace, topology.traceCapacity * TRACE_STRIDE),
    joints: new Float32Array(buffer, at.joints, topology.jointCount),
    tools: new Float32Array(buffer, at.tools, topology.robots.length),
    parts: new Float32Array(buffer, at.parts, topology.partSlots * PART_STRIDE),
    people: new Float32Array(buffer, at.people, topology.people.length * PERSON_STRIDE),
    vehicles: new Float32Array(buffer, at.vehicles, topology.vehicles.length * VEHICLE_STRIDE),
    machines: new Float32Array(buffer, at.machines, entityCount * MACHINE_STRIDE),
    states: new Uint8Array(buffer, at.states, entityCount),
  }
}

function sectionOffsets(topology: FrameTopology) {
  const trace = HEADER_LENGTH * 8
  const joints = trace + topology.traceCapacity * TRACE_STRIDE * 8
  const tools = joints + topology.jointCount * 4
  const parts = tools + topology.robots.length * 4
  const people = parts + topology.partSlots * PART_STRIDE * 4
  const vehicles = people + topology.people.length * PERSON_STRIDE * 4
  const machines = vehicles + topology.vehicles.length * VEHICLE_STRIDE * 4
  const states = machines + topology.entities.length * MACHINE_STRIDE * 4
  return {
    trace,
    joints,
    tools,
    parts,
    people,
    vehicles,
    machines,
    states,
    end: states + topology.entities.length,
  }
}
