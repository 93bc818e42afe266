// One robot (or positioner) of a cell as its programs see it: number, axes, tool, times, the track it shares. Compiled data; its running
// state is in RobotFleet.
import type { Vec3 } from '../../math/frames'
import type { RobotSystem } from '../../robotics/planning/RobotSystem'
import type { DrawnTime } from '../flow/DrawnTime'
import type { RobotUncertainty } from './cycles/RobotUncertainty'
import type { ToolGrip } from './ToolGrip'

export interface RobotUnit {
  readonly id: string
  readonly entity: number
  /** It holds no tool: its `system` is the axes that turn a plate, and the plate is what the system calls its tool. */
  readonly isPositioner: boolean
  /** Chain, carrier and tool as one kinematic system in the world. */
  readonly system: RobotSystem
  readonly carrierAxes: number
  readonly armAxes: number
  /** Joints it stands in before its first program. */
  readonly homeJoints: Float64Array
  /** Closing or evacuating; opening or releasing; coming to rest. */
  readonly grip: DrawnTime
  readonly release: DrawnTime
  readonly settle: DrawnTime
  readonly tool: ToolGrip
  readonly toolMassKg: number
  /** Length x, width y, height z of the tool below the flange. */
  readonly toolSizeM: Vec3
  /** Largest torque of each arm joint by the source of its model, N m; 0 = not known. */
  readonly jointTorqueNm: readonly number[]
  /** Tool and part together, by the datasheet. */
  readonly payloadKg: number
  /** Its accelerations are estimates for a light load: a heavy one slows it. */
  readonly slowsUnderLoad: boolean
  /** Time from full speed to standstill on the path, s. */
  readonly stopTimeS: number
  /** Number of the track it rides, −1 for none or a gantry. */
  readonly track: number
  /** Smallest distance to the next carriage on that track, m. */
  readonly trackGapM: number
  /** An acceleration or a time behind its cycles is an estimate. */
  readonly estimated: boolean
  /** How far its estimated times may be off. */
  readonly uncertainty: RobotUncertainty
  /** Equal for robots that plan alike. */
  readonly contentKey: string
}
