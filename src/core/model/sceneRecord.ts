// The union of all record types: the one list that parsing, validation, JSON Schema and the inspector go by.
import type * as z from 'zod/mini'
import type { RecordMigration } from './RecordMigration'
import { aisleMigrations, aisleSchema } from './records/aisle'
import { assetMigrations, assetSchema } from './records/asset'
import { bufferMigrations, bufferSchema } from './records/buffer'
import { calendarMigrations, calendarSchema } from './records/calendar'
import { conveyorMigrations, conveyorSchema } from './records/conveyor'
import { costMigrations, costSchema } from './records/cost'
import { distributionMigrations, distributionRecordSchema } from './records/distribution'
import { equipmentMigrations, equipmentSchema } from './records/equipment'
import { failureMigrations, failureSchema } from './records/failure'
import { gantryMigrations, gantrySchema } from './records/gantry'
import { hallMigrations, hallSchema } from './records/hall'
import { operatorMigrations, operatorSchema } from './records/operator'
import { positionerMigrations, positionerSchema } from './records/positioner'
import { productMigrations, productSchema } from './records/product'
import { programMigrations, programSchema } from './records/program'
import { robotMigrations, robotSchema } from './records/robot'
import { robotModelMigrations, robotModelSchema } from './records/robotModel'
import { routeMigrations, routeSchema } from './records/route'
import { sceneMigrations, sceneSchema } from './records/scene'
import { signalMigrations, signalSchema } from './records/signal'
import { sinkMigrations, sinkSchema } from './records/sink'
import { sourceMigrations, sourceSchema } from './records/source'
import { stationMigrations, stationSchema } from './records/station'
import { storyMigrations, storySchema } from './records/story'
import { toolMigrations, toolSchema } from './records/tool'
import { trackMigrations, trackSchema } from './records/track'
import { vehicleMigrations, vehicleSchema } from './records/vehicle'
import { viewMigrations, viewSchema } from './records/view'
import { zoneMigrations, zoneSchema } from './records/zone'

/** In this order record types are listed, written to files and shown. */
export const RECORD_SCHEMAS = {
  scene: sceneSchema,
  hall: hallSchema,
  asset: assetSchema,
  equipment: equipmentSchema,
  product: productSchema,
  source: sourceSchema,
  sink: sinkSchema,
  buffer: bufferSchema,
  conveyor: conveyorSchema,
  station: stationSchema,
  track: trackSchema,
  gantry: gantrySchema,
  positioner: positionerSchema,
  tool: toolSchema,
  robotModel: robotModelSchema,
  robot: robotSchema,
  program: programSchema,
  route: routeSchema,
  operator: operatorSchema,
  aisle: aisleSchema,
  vehicle: vehicleSchema,
  calendar: calendarSchema,
  failure: failureSchema,
  zone: zoneSchema,
  view: viewSchema,
  story: storySchema,
  cost: costSchema,
  signal: signalSchema,
  distribution: distributionRecordSchema,
} as const

/** How records of each type came to be what they are, oldest step first. */
export const RECORD_MIGRATIONS: Readonly<Record<RecordType, readonly RecordMigration[]>> = {
  scene: sceneMigrations,
  hall: hallMigrations,
  asset: assetMigrations,
  equipment: equipmentMigrations,
  product: productMigrations,
  source: sourceMigrations,
  sink: sinkMigrations,
  buffer: bufferMigrations,
  conveyor: conveyorMigrations,
  station: stationMigrations,
  track: trackMigrations,
  gantry: gantryMigrations,
  positioner: positionerMigrations,
  tool: toolMigrations,
  robotModel: robotModelMigrations,
  robot: robotMigrations,
  program: programMigrations,
  route: routeMigrations,
  operator: operatorMigrations,
  aisle: aisleMigrations,
  vehicle: vehicleMigrations,
  calendar: calendarMigrations,
  failure: failureMigrations,
  zone: zoneMigrations,
  view: viewMigrations,
  story: storyMigrations,
  cost: costMigrations,
  signal: signalMigrations,
  distribution: distributionMigrations,
}

export type RecordType = keyof typeof RECORD_SCHEMAS
/** What a file may write of a record of this type: fields with a default may be left out. */
export type RecordInput<T extends RecordType> = z.input<(typeof RECORD_SCHEMAS)[T]>
/** A record of one type, defaults filled in. */
export type RecordOf<T extends RecordType> = z.infer<(typeof RECORD_SCHEMAS)[T]>
export type SceneRecordUnion = { [T in RecordType]: RecordOf<T> }[RecordType]
