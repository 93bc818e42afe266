// What drawing a robot needs to know of its model: the chain, who makes it, what it carries. Filled from the catalog elsewhere.
import type { KinematicChain } from '../../../core/robotics/chain/KinematicChain'

export interface RobotShape {
  readonly chain: KinematicChain
  readonly maker: string
  readonly cobot: boolean
  readonly payloadKg: number
}
