// Gives every use of randomness its own stream, derived from (seed, replication, record id, purpose) and from nothing
// else: adding a machine does not shift another machine's numbers. Does not draw numbers itself.
import { RandomStream } from './RandomStream'
import { SplitMix64 } from './SplitMix64'
import type { StateReader } from './StateReader'
import type { StateWriter } from './StateWriter'

const TWO_32 = 4294967296
/** Ends a text in the digest; no UTF-16 unit is that large. */
const TEXT_END = 0x10000

/** The stream of one purpose of one record, e.g. streamFor(42, 0, 'press-2', 'repair'). */
export function streamFor(
  seed: number,
  replication: number,
  recordId: string,
  purpose: string,
): RandomStream {
  const stream = new RandomStream(1, 0, 0, 0)
  reseedStream(stream, seed, replication, recordId, purpose)
  return stream
}

/** Puts an existing stream at the start of the sequence `streamFor` would give. */
function reseedStream(
  stream: RandomStream,
  seed: number,
  replication: number,
  recordId: string,
  purpose: string,
): void {
  const name = new NameDigest()
  name.absorbNumber(seed)
  name.absorbNumber(replication)
  name.absorbText(recordId)
  name.absorbText(purpose)
  const mix = new SplitMix64(name.high, name.low)
  mix.next()
  const s0 = mix.low
  const s1 = mix.high
  mix.next()
  stream.seed(s0, s1, mix.low, mix.high)
}

/**
 * 64 bits of two coupled 32-bit lanes, each absorbing every UTF-16 unit by multiply and rotate with the constants of
 * MurmurHash3 (Austin Appleby, public domain). Two different names meet with a chance of 2^-64.
 */
class NameDigest {
  high = 0x2545f491
  low = 0x6c078965

  absorbNumber(value: number): void {
    this.absorb(value | 0)
    this.absorb(Math.floor(value / TWO_32) | 0)
  }

  absorbText(text: string): void {
    for (let i = 0; i < text.length; i++) this.absorb(text.charCodeAt(i))
    this.absorb(TEXT_END + text.length)
  }

  private absorb(unit: number): void {
    const k = Math.imul(unit, 0xcc9e2d51)
    let high = this.high ^ Math.imul((k << 15) | (k >>> 17), 0x1b873593)
    high = Math.imul((high << 13) | (high >>> 19), 5) + 0xe6546b64
    const j = Math.imul(unit + high, 0x85ebca6b)
    let low = this.low ^ Math.imul((j << 16) | (j >>> 16), 0xc2b2ae35)
    low = Math.imul((low << 17) | (low >>> 15), 5) + 0x561ccd1b
    this.high = (high ^ (low >>> 11)) | 0
    this.low = low | 0
  }
}

/** All streams of one run: made on demand, kept in order of creation, saved and re-derived together. */
export class StreamFactory {
  private readonly streams: RandomStream[] = []
  private readonly names: { readonly recordId: string; readonly purpose: string }[] = []
  private readonly byName = new Map<string, RandomStream>()
  readonly antithetic: boolean
  private seed: number
  private replication: number

  constructor(seed: number, replication = 0, antithetic = false) {
    this.seed = seed
    this.replication = replication
    this.antithetic = antithetic
  }

  /** The stream of that name; asking twice gives the same object. */
  stream(recordId: string, purpose: string): RandomStream {
    const name = `${recordId}\u0000${purpose}`
    const known = this.byName.get(name)
    if (known !== undefined) return known
    const stream = streamFor(this.seed, this.replication, recordId, purpose)
    stream.antithetic = this.antithetic
    this.streams.push(stream)
    this.names.push({ recordId, purpose })
    this.byName.set(name, stream)
    return stream
  }

  /** Starts all streams anew: a replication that resumes from a checkpoint gets its own future. */
  reseed(seed: number, replication: number, antithetic = this.antithetic): void {
    this.seed = seed
    this.replication = replication
    for (let i = 0; i < this.streams.length; i++) {
      const name = this.names[i]!
      reseedStream(this.streams[i]!, seed, replication, name.recordId, name.purpose)
      this.streams[i]!.antithetic = antithetic
    }
  }

  save(writer: StateWriter): void {
    writer.number(this.seed)
    writer.number(this.replication)
    writer.number(this.streams.length)
    for (let i = 0; i < this.streams.length; i++) {
      writer.text(this.names[i]!.recordId)
      writer.text(this.names[i]!.purpose)
      this.streams[i]!.save(writer)
    }
  }

  load(reader: StateReader): void {
    this.seed = reader.number()
    this.replication = reader.number()
    const count = reader.number()
    for (let i = 0; i < count; i++) {
      const recordId = reader.text()
      this.stream(recordId, reader.text()).load(reader)
    }
  }
}
