// The union of all record types: the one list that parsing, validation, JSON Schema and the inspector go by.
import type * as z from 'zod/mini'
import { calendarSchema, failureSchema, operatorSchema } from './records/people'
import { bufferSchema, conveyorSchema, sinkSchema, sourceSchema, stationSchema } from './records/place'
import { productSchema } from './records/product'
import { programSchema } from './records/program'
import { gantrySchema, robotSchema, toolSchema, trackSchema } from './records/robot'
import { routeSchema } from './records/route'
import { sceneSchema } from './records/scene'
import {
  costSchema,
  distributionRecordSchema,
  equipmentSchema,
  hallSchema,
  signalSchema,
  storySchema,
  viewSchema,
  zoneSchema,
} from './records/surroundings'

export const RECORD_SCHEMAS = {
  scene: sceneSchema,
  hall: hallSchema,
  equipment: equipmentSchema,
  product: productSchema,
  source: sourceSchema,
  sink: sinkSchema,
  buffer: bufferSchema,
  conveyor: conveyorSchema,
  station: stationSchema,
  track: trackSchema,
  gantry: gantrySchema,
  tool: toolSchema,
  robot: robotSchema,
  program: programSchema,
  route: routeSchema,
  operator: operatorSchema,
  calendar: calendarSchema,
  failure: failureSchema,
  zone: zoneSchema,
  view: viewSchema,
  story: storySchema,
  cost: costSchema,
  signal: signalSchema,
  distribution: distributionRecordSchema,
} as const

export type RecordType = keyof typeof RECORD_SCHEMAS
/** A record of one type, defaults filled in. */
export type RecordOf<T extends RecordType> = z.infer<(typeof RECORD_SCHEMAS)[T]>
export type SceneRecordUnion = { [T in RecordType]: RecordOf<T> }[RecordType]
