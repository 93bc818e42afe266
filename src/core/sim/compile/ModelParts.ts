// Everything a compiled scene consists of, by kind and by entity: what RunningModel runs and what figures, messages and pictures
// read. Data only.
import type { Problem } from '../../results/problem'
import type { Belt } from '../flow/Belt'
import type { Buffer } from '../flow/Buffer'
import type { Failure } from '../flow/Failure'
import type { FlowCore } from '../flow/FlowCore'
import type { LaneLoop } from '../flow/LaneLoop'
import type { ShiftCalendar } from '../flow/ShiftCalendar'
import type { Sink } from '../flow/Sink'
import type { Station } from '../flow/Station'
import type { AisleTraffic } from '../flow/vehicles/AisleTraffic'
import type { VehicleFleet } from '../flow/vehicles/VehicleFleet'
import type { ZonePlace } from '../flow/ZonePlace'
import type { PeoplePool } from '../people/PeoplePool'
import type { PersonZones } from '../people/PersonZones'
import type { DecidingZone } from '../physics/DecidingZone'
import type { RobotHall } from '../programs/RobotHall'
import type { CompileContext } from './CompileContext'
import type { Jam } from './compileVehicles'
import type { Observer } from './Observer'

export interface ModelParts {
  readonly context: CompileContext
  readonly core: FlowCore
  readonly robots: RobotHall | undefined
  readonly zones: PersonZones
  /** By entity. */
  readonly stations: readonly (Station | undefined)[]
  readonly buffers: readonly (Buffer | undefined)[]
  readonly conveyors: readonly (Belt | undefined)[]
  readonly sinks: readonly (Sink | undefined)[]
  readonly fleets: readonly (VehicleFleet | undefined)[]
  readonly traffics: readonly AisleTraffic[]
  readonly jams: readonly Jam[]
  readonly pools: readonly (PeoplePool | undefined)[]
  readonly decidingZones: readonly (ZonePlace | undefined)[]
  readonly decidingWorlds: readonly (DecidingZone | undefined)[]
  readonly calendars: readonly ShiftCalendar[]
  readonly failures: readonly Failure[]
  /** The short way; undefined when nothing can take it. */
  readonly lane: LaneLoop | undefined
  readonly observer: Observer
  /** Block index of the observer. */
  readonly observerBlock: number
  readonly warnings: readonly Problem[]
}
