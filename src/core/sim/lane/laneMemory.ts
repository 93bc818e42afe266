// The one memory of this thread for the numbers of the run whose turn it is: the short way through stations is compiled code that
// works on it (assembly/), the long way finds its columns in it. Here it is made and seen as arrays; what lies where, layout.ts says.
import { MEMORY_BYTES, PAGE_BYTES } from './layout'

const pages = Math.ceil(MEMORY_BYTES / PAGE_BYTES)

/** Undefined where there is no WebAssembly: then nothing takes the short way, and the arrays lie in ordinary memory. */
export const laneMemory =
  typeof WebAssembly === 'undefined' ? undefined : new WebAssembly.Memory({ initial: pages, maximum: pages })

const buffer = laneMemory?.buffer ?? new ArrayBuffer(MEMORY_BYTES)

export function doublesAt(offset: number, length: number): Float64Array<ArrayBuffer> {
  return new Float64Array(buffer, offset, length)
}

export function integersAt(offset: number, length: number): Int32Array<ArrayBuffer> {
  return new Int32Array(buffer, offset, length)
}

export function bytesAt(offset: number, length: number): Uint8Array<ArrayBuffer> {
  return new Uint8Array(buffer, offset, length)
}
