// Which block stands behind which index: entities first (records in id order), technical blocks after them. Filled while
// compiling, saved as a whole; the dispatch by kind is in compile/RunningModel.
import type { Saveable } from '../kernel/Saveable'
import type { StateReader } from '../kernel/StateReader'
import type { StateWriter } from '../kernel/StateWriter'
import type { Block } from './Block'

/** Kinds with a case of their own in the dispatch, so that their calls stay monomorphic; `other` is called by interface. */
export const BLOCK_KIND = {
  other: 0,
  source: 1,
  sink: 2,
  buffer: 3,
  conveyor: 4,
  station: 5,
  robot: 6,
  program: 7,
  people: 8,
} as const

export class BlockTable implements Saveable {
  readonly blocks: Block[] = []
  readonly kinds: number[] = []
  readonly entityCount: number

  constructor(entityCount: number) {
    this.entityCount = entityCount
    const nothing = new EmptyBlock()
    for (let entity = 0; entity < entityCount; entity++) {
      this.blocks.push(nothing)
      this.kinds.push(BLOCK_KIND.other)
    }
  }

  /** The block of an entity. */
  put(entity: number, kind: number, block: Block): void {
    this.blocks[entity] = block
    this.kinds[entity] = kind
  }

  /** A technical block; returns its index. */
  add(kind: number, block: Block): number {
    this.blocks.push(block)
    this.kinds.push(kind)
    return this.blocks.length - 1
  }

  save(writer: StateWriter): void {
    for (let index = 0; index < this.blocks.length; index++) {
      writer.block(index)
      this.blocks[index]!.save(writer)
    }
  }

  load(reader: StateReader): void {
    for (let index = 0; index < this.blocks.length; index++) {
      reader.block(index)
      this.blocks[index]!.load(reader)
    }
  }
}

/** Stands for an entity without events of its own. */
class EmptyBlock implements Block {
  handle(op: number): void {
    throw new Error(`an entity without behaviour got operation ${op}`)
  }

  save(): void {}

  load(): void {}
}
