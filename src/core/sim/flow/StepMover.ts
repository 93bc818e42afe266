// Who carries a part to a step: a port and its own number for this kind of move. Data only.
import type { MoverPort } from './MoverPort'

export interface StepMover {
  readonly port: MoverPort
  readonly number: number
}
