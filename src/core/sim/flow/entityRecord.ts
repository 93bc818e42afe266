// The numbers of one entity as lane/layout lays them down: whole ones and doubles, in arrays of its own or, while its run has its
// turn, in the lane's memory.
import { ENTITY_SHIFT, NUMBER_SHIFT, STATION_SERVERS } from '../lane/layout'

export type Integers = Int32Array<ArrayBuffer>
export type Doubles = Float64Array<ArrayBuffer>
export type Bytes = Uint8Array<ArrayBuffer>

/** Everything that an entity keeps in its record. */
export interface EntityRecord {
  readonly integers: Integers
  readonly doubles: Doubles
}

/** Numbers of the record that change while a run goes on. */
const CHANGING = STATION_SERVERS

export function newRecord(): EntityRecord {
  return { integers: newIntegers(), doubles: new Float64Array(1 << NUMBER_SHIFT) }
}

export function newIntegers(): Integers {
  return new Int32Array(1 << ENTITY_SHIFT)
}

/** Copies what changes; what does not is said by whoever lays the record down. */
export function copyRecord(integers: Integers, doubles: Doubles, to: EntityRecord): void {
  to.integers.set(integers.subarray(0, CHANGING))
  to.doubles.set(doubles)
}
