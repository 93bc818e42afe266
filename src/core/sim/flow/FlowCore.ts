// The common objects of a running flow, handed to every block of it. Only holds references; filled while compiling.
import type { ClaimDesk } from '../kernel/ClaimDesk'
import type { Kernel } from '../kernel/Kernel'
import type { TraceRing } from '../kernel/TraceRing'
import type { DoorDesk } from './DoorDesk'
import type { EntityStates } from './EntityStates'
import type { FlowFigures } from './FlowFigures'
import type { ComponentPort, RoutingPort, SourcePort, TransferPort } from './FlowPorts'
import type { PartStore } from './PartStore'
import type { Place } from './Place'
import type { QualityFigures } from './QualityFigures'
import type { RouteStep } from './RouteStep'
import type { Workforce } from './Workforce'

export interface FlowCore {
  readonly kernel: Kernel
  readonly trace: TraceRing
  readonly parts: PartStore
  readonly states: EntityStates
  readonly claims: ClaimDesk
  readonly doors: DoorDesk
  readonly figures: FlowFigures
  readonly quality: QualityFigures
  readonly workforce: Workforce
  /** By step index. */
  readonly steps: RouteStep[]
  /** By entity; undefined where no part can be. */
  readonly places: (Place | undefined)[]
  /** By entity. */
  readonly sources: (SourcePort | undefined)[]
  readonly router: RoutingPort
  readonly transfers: TransferPort
  readonly components: ComponentPort
}
