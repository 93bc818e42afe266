// A robot program: one record, a tree of motions, grips, process paths, waits and signals, with stable node ids.
import * as z from 'zod/mini'
import { poseSchema, quaternionSchema, vec2Schema, vec3Schema } from '../fields/geometryFields'
import { count, finite, nonNegative, positive } from '../fields/numberFields'
import { recordBase } from '../fields/recordFields'
import { timeSchema } from '../fields/time'
import type { RecordMigration } from '../RecordMigration'

/**
 * A place for the tool. `pose`: a named joint pose of the robot. `of`: a record id, or `task.from` / `task.to` (the slot the part
 * comes from / goes to) or `station` (slot 0 of the station the program works at); `slot`: a slot of that record;
 * position and quaternion are in that frame. The tool's z axis points along the target's −z (tool down on a z-up target), turned by quaternion.
 */
const targetSchema = z.union([
  z.looseObject({ pose: z.string() }),
  z.looseObject({
    of: z.string(),
    slot: z.optional(z.int().check(z.gte(0))),
    position: z._default(vec3Schema, [0, 0, 0]),
    quaternion: z.optional(quaternionSchema),
  }),
])
export type Target = z.infer<typeof targetSchema>

/** Corners of a path are rounded within this distance; 0 = the tool comes to rest there. */
const blend = { blendM: z._default(nonNegative(), 0) }

/** The way of the tool over a workpiece, in the frame of `of`. */
const pathSchema = z.discriminatedUnion('kind', [
  z.looseObject({
    kind: z.literal('polyline'),
    points: z.array(vec3Schema).check(z.minLength(2)),
    closed: z._default(z.boolean(), false),
    repeat: z._default(count(), 1),
    ...blend,
  }),
  /** Lines along x, stepping in y, centred on the frame. */
  z.looseObject({
    kind: z.literal('raster'),
    sizeM: vec2Schema,
    indexM: positive(),
    heightM: z._default(nonNegative(), 0),
    ...blend,
  }),
  /** Points visited in order with a dwell at each (spot weld, drill, screw, measure). */
  z.looseObject({
    kind: z.literal('points'),
    points: z.array(vec3Schema).check(z.minLength(1)),
    dwell: timeSchema,
    depthM: z._default(nonNegative(), 0),
  }),
  /** A seam: time to strike the arc, along the points at process speed, time to fill the crater. */
  z.looseObject({
    kind: z.literal('weld'),
    points: z.array(vec3Schema).check(z.minLength(2)),
    closed: z._default(z.boolean(), false),
    start: z.optional(timeSchema),
    end: z.optional(timeSchema),
    ...blend,
  }),
  /** Material laid on the points (glue, sealant, metal), layer upon layer, `layerM` higher each time. */
  z.looseObject({
    kind: z.literal('bead'),
    points: z.array(vec3Schema).check(z.minLength(2)),
    closed: z._default(z.boolean(), false),
    layers: z._default(count(), 1),
    layerM: z._default(nonNegative(), 0),
    start: z.optional(timeSchema),
    end: z.optional(timeSchema),
    ...blend,
  }),
  /** Holes: down at process speed, up fast. `pecks`: the way down in so many bites with the drill drawn out between. */
  z.looseObject({
    kind: z.literal('drill'),
    points: z.array(vec3Schema).check(z.minLength(1)),
    depthM: positive(),
    pecks: z._default(count(), 1),
    dwell: z.optional(timeSchema),
  }),
  /** A sensor over a surface at a distance: lines along x, stepping in y, centred on the frame. */
  z.looseObject({
    kind: z.literal('scan'),
    sizeM: vec2Schema,
    indexM: positive(),
    standoffM: z._default(nonNegative(), 0),
    ...blend,
  }),
  /** Strips laid side by side along x, all in one direction: down, along, cut, up and back. */
  z.looseObject({
    kind: z.literal('ply'),
    sizeM: vec2Schema,
    stripM: positive(),
    cut: z.optional(timeSchema),
  }),
])

const id = { id: z.string() }
const speeds = { speedMps: z.optional(positive()) }

const leafSchemas = [
  z.looseObject({
    ...id,
    kind: z.literal('move'),
    to: targetSchema,
    motion: z._default(z.enum(['joint', 'linear', 'circular']), 'joint'),
    /** circular: a place on the arc between. */
    via: z.optional(targetSchema),
    /** The tool does not come to rest here: it turns to the next motion within this distance of the place. */
    blendM: z.optional(nonNegative()),
    /** joint: a way round what stands in between, when the straight one hits it. */
    plan: z.optional(z.boolean()),
    ...speeds,
  }),
  /** Joint move above the place, then straight to it. */
  z.looseObject({
    ...id,
    kind: z.literal('approach'),
    at: targetSchema,
    distanceM: z._default(nonNegative(), 0.15),
    blendM: z.optional(nonNegative()),
    ...speeds,
  }),
  /** Straight up from the place the tool is at. */
  z.looseObject({
    ...id,
    kind: z.literal('retract'),
    distanceM: z._default(nonNegative(), 0.15),
    blendM: z.optional(nonNegative()),
    ...speeds,
  }),
  /** Close or open the tool where it is, and settle. */
  z.looseObject({ ...id, kind: z.literal('grip') }),
  z.looseObject({ ...id, kind: z.literal('release') }),
  /**
   * Products carried one by one between `from` and a pattern on `at` (the middle of the pallet): rows along y, columns along x, layers
   * upward. `pattern`: every second layer turned a quarter (`turned`), shifted by half a pitch (`brick`), or all alike. `sheet`: a slip
   * sheet from its own stack after every so many layers. `unload` takes from the pattern, top layer first, and puts at `from`.
   */
  z.looseObject({
    ...id,
    kind: z.literal('palletise'),
    from: targetSchema,
    at: targetSchema,
    rows: count(),
    columns: count(),
    layers: z._default(count(), 1),
    pitchM: vec3Schema,
    pattern: z._default(z.enum(['same', 'turned', 'brick']), 'same'),
    sheet: z.optional(z.looseObject({ from: targetSchema, every: z._default(count(), 1) })),
    unload: z._default(z.boolean(), false),
    approachM: z._default(nonNegative(), 0.15),
    blendM: z.optional(nonNegative()),
    ...speeds,
  }),
  /** Joint move above, straight down, grip, settle, straight up. */
  z.looseObject({
    ...id,
    kind: z.literal('pick'),
    at: targetSchema,
    approachM: z._default(nonNegative(), 0.15),
    retractM: z.optional(nonNegative()),
    /** The corners above the place are rounded within this distance. */
    blendM: z.optional(nonNegative()),
    ...speeds,
  }),
  z.looseObject({
    ...id,
    kind: z.literal('place'),
    at: targetSchema,
    approachM: z._default(nonNegative(), 0.15),
    retractM: z.optional(nonNegative()),
    /** The corners above the place are rounded within this distance. */
    blendM: z.optional(nonNegative()),
    ...speeds,
  }),
  /** Tool on the path; `follow: carrier` keeps the arm still and lets track or gantry do the travelling. */
  z.looseObject({
    ...id,
    kind: z.literal('process'),
    of: z.string(),
    slot: z.optional(z.int().check(z.gte(0))),
    frame: z.optional(poseSchema),
    path: pathSchema,
    speedMps: positive(),
    approachM: z._default(nonNegative(), 0.1),
    follow: z._default(z.enum(['arm', 'carrier']), 'arm'),
    quaternion: z.optional(quaternionSchema),
    /** On a positioner's plate: `flat` first turns the plate until the tool works straight down; left out: as the plate stands. */
    attitude: z.optional(z.enum(['asIs', 'flat'])),
    /** On a positioner's plate: `turns` turns its last axis along the path, so that the tool keeps its place about that axis. */
    plate: z.optional(z.enum(['still', 'turns'])),
  }),
  /** Turns a positioner to these angles (its axes from base to plate) while the robots stand. */
  z.looseObject({ ...id, kind: z.literal('turn'), positioner: z.string(), toRad: z.array(finite()) }),
  z.looseObject({
    ...id,
    kind: z.literal('wait'),
    time: timeSchema,
    cause: z._default(z.enum(['process', 'settle', 'grip']), 'process'),
  }),
  z.looseObject({
    ...id,
    kind: z.literal('waitSignal'),
    signal: z.string(),
    value: z._default(z.number(), 1),
  }),
  z.looseObject({
    ...id,
    kind: z.literal('setSignal'),
    signal: z.string(),
    value: z._default(z.number(), 1),
  }),
  z.looseObject({ ...id, kind: z.literal('enterZone'), zone: z.string() }),
  z.looseObject({ ...id, kind: z.literal('leaveZone'), zone: z.string() }),
  /** Opens or closes the door of a station and waits for it. */
  z.looseObject({ ...id, kind: z.literal('door'), station: z.string(), open: z.boolean() }),
  z.looseObject({ ...id, kind: z.literal('call'), program: z.string() }),
] as const

const programNodeSchema: z.ZodMiniType<ProgramNode, unknown> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    ...leafSchemas,
    z.looseObject({ ...id, kind: z.literal('repeat'), times: count(), body: z.array(programNodeSchema) }),
    z.looseObject({
      ...id,
      kind: z.literal('if'),
      signal: z.string(),
      value: z._default(z.number(), 1),
      body: z.array(programNodeSchema),
      otherwise: z._default(z.array(programNodeSchema), []),
    }),
  ]),
)
export type ProgramLeaf = z.infer<(typeof leafSchemas)[number]>
export type ProgramNode =
  | ProgramLeaf
  | { id: string; kind: 'repeat'; times: number; body: ProgramNode[] }
  | { id: string; kind: 'if'; signal: string; value: number; body: ProgramNode[]; otherwise: ProgramNode[] }

export const programSchema = z.looseObject({
  ...recordBase,
  type: z.literal('program'),
  /** One robot, or several that carry one object together. `grasp`: tool centre in the object's frame (x along its length). */
  robots: z
    .array(z.looseObject({ robot: z.string(), grasp: z._default(vec3Schema, [0, 0, 0]) }))
    .check(z.minLength(1)),
  /** Speed of the object while several robots hold it. */
  coupledSpeedMps: z._default(positive(), 0.2),
  /** Handshake of coupled robots: one network round trip before lifting and before letting go. */
  handshake: z.optional(timeSchema),
  startPose: z._default(z.string(), 'home'),
  endPose: z._default(z.string(), 'home'),
  body: z.array(programNodeSchema),
})

export type ProgramRecord = z.infer<typeof programSchema>

export const programMigrations: readonly RecordMigration[] = []
