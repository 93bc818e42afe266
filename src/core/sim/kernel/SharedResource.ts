// The plain state of one shared resource at a ClaimDesk: units, and both ends of its holding and waiting lines. Has no
// behaviour of its own: the desk keeps the lines.
import type { StateReader } from './StateReader'
import type { StateWriter } from './StateWriter'

const NONE = -1

export class SharedResource {
  capacity: number
  inUse = 0
  // numbers of the desk's wants
  firstHolder = NONE
  lastHolder = NONE
  firstWaiter = NONE
  lastWaiter = NONE

  constructor(capacity: number) {
    this.capacity = capacity
  }

  static read(reader: StateReader): SharedResource {
    const resource = new SharedResource(reader.number())
    resource.inUse = reader.number()
    resource.firstHolder = reader.number()
    resource.lastHolder = reader.number()
    resource.firstWaiter = reader.number()
    resource.lastWaiter = reader.number()
    return resource
  }

  save(writer: StateWriter): void {
    writer.number(this.capacity)
    writer.number(this.inUse)
    writer.number(this.firstHolder)
    writer.number(this.lastHolder)
    writer.number(this.firstWaiter)
    writer.number(this.lastWaiter)
  }
}
