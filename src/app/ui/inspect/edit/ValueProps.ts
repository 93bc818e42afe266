// What every control of a value gets. Types only.
import type { FieldShape } from '../../../../core/model/shape/FieldShape'
import type { FieldPlace } from './EditTarget'

export interface ValueProps<S extends FieldShape = FieldShape> {
  readonly shape: S
  readonly place: FieldPlace
  /** Of the control, or the stem of several; help and fault hang on it. */
  readonly id: string
  /** For a control without a visible name. */
  readonly label?: string | undefined
  /** May be emptied. */
  readonly optional?: boolean | undefined
  /** What holds when it is left out. */
  readonly standard?: unknown
}

export type ShapeOf<K extends FieldShape['kind']> = Extract<FieldShape, { kind: K }>
