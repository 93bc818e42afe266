// Published random generators that the product does not use: their reference outputs (des.json pub-rng) show that the
// reference values themselves are read rightly. BigInt where the original is 64-bit: plain, not fast.

const MASK64 = (1n << 64n) - 1n
const MASK32 = 0xffffffffn

function rotl64(x: bigint, k: bigint): bigint {
  return ((x << k) | (x >> (64n - k))) & MASK64
}

/** xoshiro256** 1.0 (Blackman & Vigna). */
export class Xoshiro256 {
  private s: [bigint, bigint, bigint, bigint]

  constructor(s: readonly [bigint, bigint, bigint, bigint]) {
    this.s = [...s]
  }

  next(): bigint {
    const s = this.s
    const result = (rotl64((s[1] * 5n) & MASK64, 7n) * 9n) & MASK64
    const t = (s[1] << 17n) & MASK64
    s[2] ^= s[0]
    s[3] ^= s[1]
    s[1] ^= s[2]
    s[0] ^= s[3]
    s[2] ^= t
    s[3] = rotl64(s[3], 45n)
    return result
  }

  /** 2^128 outputs ahead. */
  jump(): void {
    const sum: [bigint, bigint, bigint, bigint] = [0n, 0n, 0n, 0n]
    for (const word of [0x180ec6d33cfd0aban, 0xd5a61266f0c9392cn, 0xa9582618e03fc9aan, 0x39abdc4529b1661cn]) {
      for (let bit = 0n; bit < 64n; bit++) {
        if ((word >> bit) & 1n) for (let i = 0; i < 4; i++) sum[i]! ^= this.s[i]!
        this.next()
      }
    }
    this.s = sum
  }
}

/** PCG-XSH-RR 64/32 (O'Neill). */
export class Pcg32 {
  private state = 0n
  private readonly increment: bigint

  constructor(seed: bigint, sequence: bigint) {
    this.increment = ((sequence << 1n) | 1n) & MASK64
    this.next()
    this.state = (this.state + seed) & MASK64
    this.next()
  }

  next(): number {
    const old = this.state
    this.state = (old * 6364136223846793005n + this.increment) & MASK64
    const shifted = Number((((old >> 18n) ^ old) >> 27n) & MASK32)
    const turn = Number(old >> 59n)
    return ((shifted >>> turn) | (shifted << (-turn & 31))) >>> 0
  }
}

/** sfc32 (Doty-Humphrey, PractRand). */
export class Sfc32 {
  private a: number
  private b: number
  private c: number
  private counter: number

  constructor(a: number, b: number, c: number, counter: number) {
    this.a = a
    this.b = b
    this.c = c
    this.counter = counter
  }

  next(): number {
    const sum = (this.a + this.b + this.counter++) | 0
    this.a = this.b ^ (this.b >>> 9)
    this.b = (this.c + (this.c << 3)) | 0
    this.c = (((this.c << 21) | (this.c >>> 11)) + sum) | 0
    return sum >>> 0
  }
}

/** MT19937 (Matsumoto & Nishimura). */
export class MersenneTwister {
  private readonly state = new Uint32Array(624)
  private index = 624

  constructor(seed: number) {
    this.state[0] = seed
    for (let i = 1; i < 624; i++) {
      const before = this.state[i - 1]!
      this.state[i] = Math.imul(1812433253, before ^ (before >>> 30)) + i
    }
  }

  next(): number {
    if (this.index === 624) this.twist()
    let y = this.state[this.index++]!
    y ^= y >>> 11
    y ^= (y << 7) & 0x9d2c5680
    y ^= (y << 15) & 0xefc60000
    return (y ^ (y >>> 18)) >>> 0
  }

  private twist(): void {
    const s = this.state
    for (let i = 0; i < 624; i++) {
      const y = (s[i]! & 0x80000000) | (s[(i + 1) % 624]! & 0x7fffffff)
      s[i] = s[(i + 397) % 624]! ^ (y >>> 1) ^ (y & 1 ? 0x9908b0df : 0)
    }
    this.index = 0
  }
}

/** Lehmer generator modulo 2^31 − 1 (Park & Miller): the `count`-th output. */
export function minstd(multiplier: number, seed: number, count: number): number {
  let x = seed
  for (let i = 0; i < count; i++) x = (x * multiplier) % 2147483647
  return x
}

/** Philox 4x32-10 (Salmon et al., Random123). */
export function philox(counter: readonly number[], key: readonly number[]): number[] {
  let [c0, c1, c2, c3] = counter.map(BigInt) as [bigint, bigint, bigint, bigint]
  let [k0, k1] = key.map(BigInt) as [bigint, bigint]
  for (let round = 0; round < 10; round++) {
    const p0 = c0 * 0xd2511f53n
    const p1 = c2 * 0xcd9e8d57n
    const next: [bigint, bigint, bigint, bigint] = [
      (p1 >> 32n) ^ c1 ^ k0,
      p1 & MASK32,
      (p0 >> 32n) ^ c3 ^ k1,
      p0 & MASK32,
    ]
    ;[c0, c1, c2, c3] = next
    k0 = (k0 + 0x9e3779b9n) & MASK32
    k1 = (k1 + 0xbb67ae85n) & MASK32
  }
  return [c0, c1, c2, c3].map(Number)
}

/** MRG32k3a (L'Ecuyer 1999), uniform on (0, 1). */
export class Mrg32k3a {
  private a: [number, number, number]
  private b: [number, number, number]

  constructor(seed: number) {
    this.a = [seed, seed, seed]
    this.b = [seed, seed, seed]
  }

  next(): number {
    const M1 = 4294967087
    const M2 = 4294944443
    let p1 = (1403580 * this.a[1] - 810728 * this.a[0]) % M1
    if (p1 < 0) p1 += M1
    this.a = [this.a[1], this.a[2], p1]
    let p2 = (527612 * this.b[2] - 1370589 * this.b[0]) % M2
    if (p2 < 0) p2 += M2
    this.b = [this.b[1], this.b[2], p2]
    return (p1 <= p2 ? p1 - p2 + M1 : p1 - p2) / (M1 + 1)
  }
}
