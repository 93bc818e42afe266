// Bytes packed by arithmetic coding on the guesses of a BitPredictor that has first read the primer: text that looks like our
// scenes becomes very short. Both ends must use the same primer.
import { BitPredictor } from './BitPredictor'

const WHOLE = 0x1_0000_0000

/** The packed bytes begin with the length of the plain ones. */
export function packBytes(plain: Uint8Array, primer: Uint8Array): Uint8Array {
  const predictor = primed(primer)
  const packed: number[] = []
  writeLength(packed, plain.length)
  let low = 0
  let high = WHOLE - 1
  for (const byte of plain) {
    for (let shift = 7; shift >= 0; shift--) {
      const bit = (byte >> shift) & 1
      const middle = split(low, high, predictor.predict())
      if (bit === 1) high = middle
      else low = middle + 1
      predictor.learn(bit)
      while (((low ^ high) & 0xff000000) === 0) {
        packed.push(high >>> 24)
        low = (low << 8) >>> 0
        high = ((high << 8) | 255) >>> 0
      }
    }
  }
  // The first bytes of low and high differ, so that of high followed by zeros lies between them.
  packed.push(high >>> 24)
  return Uint8Array.from(packed)
}

/** Undefined when the bytes cannot be what `packBytes` made. */
export function unpackBytes(
  packed: Uint8Array,
  primer: Uint8Array,
  mostBytes: number,
): Uint8Array | undefined {
  const { length, next } = readLength(packed)
  if (length === undefined || length > mostBytes) return undefined
  const predictor = primed(primer)
  const plain = new Uint8Array(length)
  let at = next
  let code = 0
  for (let byte = 0; byte < 4; byte++) code = ((code << 8) | (packed[at++] ?? 0)) >>> 0
  let low = 0
  let high = WHOLE - 1
  for (let index = 0; index < length; index++) {
    // A text that was cut off would go on for ever on guesses alone.
    if (at > packed.length + 4) return undefined
    let bits = 1
    while (bits < 256) {
      const middle = split(low, high, predictor.predict())
      const bit = code <= middle ? 1 : 0
      if (bit === 1) high = middle
      else low = middle + 1
      predictor.learn(bit)
      bits = (bits << 1) | bit
      while (((low ^ high) & 0xff000000) === 0) {
        low = (low << 8) >>> 0
        high = ((high << 8) | 255) >>> 0
        code = ((code << 8) | (packed[at++] ?? 0)) >>> 0
      }
    }
    plain[index] = bits & 255
  }
  return plain
}

function primed(primer: Uint8Array): BitPredictor {
  const predictor = new BitPredictor()
  for (const byte of primer) {
    for (let shift = 7; shift >= 0; shift--) {
      predictor.predict()
      predictor.learn((byte >> shift) & 1)
    }
  }
  return predictor
}

/** Last number of the part that means "one". */
function split(low: number, high: number, chance: number): number {
  return low + Math.floor(((high - low) * chance) / 4096)
}

/** Seven bits a byte, lowest first; the top bit says that more follow. */
function writeLength(packed: number[], length: number): void {
  let rest = length
  while (rest >= 128) {
    packed.push((rest & 127) | 128)
    rest = Math.floor(rest / 128)
  }
  packed.push(rest)
}

function readLength(packed: Uint8Array): { length: number | undefined; next: number } {
  let length = 0
  let scale = 1
  for (let next = 0; next < 5 && next < packed.length; next++) {
    const byte = packed[next]!
    length += (byte & 127) * scale
    if (byte < 128) return { length, next: next + 1 }
    scale *= 128
  }
  return { length: undefined, next: 0 }
}
