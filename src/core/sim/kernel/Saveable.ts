// The contract of everything that takes part in a checkpoint. Does not prescribe a format beyond "read what you wrote".
import type { StateReader } from './StateReader'
import type { StateWriter } from './StateWriter'

export interface Saveable {
  save(writer: StateWriter): void
  /** Called on an object built from the same document; replaces all of its running state. */
  load(reader: StateReader): void
}
