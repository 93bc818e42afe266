// Reference outputs of the generators the product uses (des.json pub-rng: the authors' C programs), properties of the
// uniform numbers, and the independence of named streams. Distributions have their own test.
import { describe, expect, it } from 'vitest'
import { RandomStream } from '../../../../src/core/sim/kernel/RandomStream'
import { SplitMix64 } from '../../../../src/core/sim/kernel/SplitMix64'
import { StateReader } from '../../../../src/core/sim/kernel/StateReader'
import { StateWriter } from '../../../../src/core/sim/kernel/StateWriter'
import { StreamFactory, streamFor } from '../../../../src/core/sim/kernel/StreamFactory'

function outputs(stream: RandomStream, count: number): number[] {
  return Array.from({ length: count }, () => stream.nextUint32())
}

describe('pub-rng', () => {
  it('xoshiro128** from state 1, 2, 3, 4', () => {
    expect(outputs(new RandomStream(1, 2, 3, 4), 10)).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ])
  })

  it('xoshiro128** after a million outputs', () => {
    const stream = new RandomStream(1, 2, 3, 4)
    for (let i = 0; i < 1e6; i++) stream.nextUint32()
    expect(outputs(stream, 10)).toEqual([
      3175353485, 1926457977, 3408351339, 4259549224, 442173593, 2984504380, 1778123047, 378443428,
      2238044802, 3849554290,
    ])
  })

  it('xoshiro128** after a jump and after a long jump', () => {
    const jumped = new RandomStream(1, 2, 3, 4)
    jumped.jump()
    expect(outputs(jumped, 10)).toEqual([
      1194304935, 745561276, 25819468, 3320478005, 3046317961, 3130903476, 2327035934, 1140626159, 913312880,
      2049367984,
    ])
    const far = new RandomStream(1, 2, 3, 4)
    far.longJump()
    expect(outputs(far, 10)).toEqual([
      4148901660, 60341234, 3638978148, 2927796021, 456361429, 1917767038, 1952914044, 3335304744, 208127549,
      2708105082,
    ])
  })

  it.each([
    [
      0n,
      [
        16294208416658607535n,
        7960286522194355700n,
        487617019471545679n,
        17909611376780542444n,
        1961750202426094747n,
        6038094601263162090n,
        3207296026000306913n,
        14232521865600346940n,
        4532161160992623299n,
        17561866513979060390n,
      ],
    ],
    [
      1234567n,
      [
        6457827717110365317n,
        3203168211198807973n,
        9817491932198370423n,
        4593380528125082431n,
        16408922859458223821n,
        7804594928223864054n,
        10895525637215051397n,
        5078158048327840177n,
        8075865375900838704n,
        15101793978218222876n,
      ],
    ],
  ])('SplitMix64 from seed %s', (seed, expected) => {
    const mix = new SplitMix64(Number(seed >> 32n), Number(seed & 0xffffffffn))
    const found = expected.map(() => {
      mix.next()
      return (BigInt(mix.high >>> 0) << 32n) | BigInt(mix.low >>> 0)
    })
    expect(found).toEqual(expected)
  })
})

describe('uniform numbers', () => {
  it('are those of the generator: 26 bits of each of two outputs, at the middle of a cell', () => {
    const bits = new RandomStream(9, 8, 7, 6)
    const uniform = new RandomStream(9, 8, 7, 6)
    for (let i = 0; i < 1000; i++) {
      const cell = (bits.nextUint32() >>> 6) * 2 ** 26 + (bits.nextUint32() >>> 6)
      expect(uniform.uniform()).toBe((cell + 0.5) * 2 ** -52)
    }
  })

  it('mirror exactly in an antithetic stream', () => {
    const plain = new RandomStream(1, 2, 3, 4)
    const mirror = new RandomStream(1, 2, 3, 4)
    mirror.antithetic = true
    for (let i = 0; i < 1000; i++) expect(plain.uniform() + mirror.uniform()).toBe(1)
  })

  it('fill 0 … 1 evenly: chi-square of 100 cells over 1e6 draws (seed 1)', () => {
    const stream = streamFor(1, 0, 'chi-square', 'cells')
    const cells = new Float64Array(100)
    for (let i = 0; i < 1e6; i++) cells[stream.below(100)]!++
    const chiSquare = cells.reduce((sum, count) => sum + (count - 1e4) ** 2 / 1e4, 0)
    // 99 degrees of freedom: outside with probability below 1e-4
    expect(chiSquare).toBeGreaterThan(54)
    expect(chiSquare).toBeLessThan(161)
  })
})

describe('named streams', () => {
  it('are pinned: a name gives these numbers for ever', () => {
    expect(outputs(streamFor(42, 0, 'press-2', 'repair'), 3)).toEqual([2785968953, 3253596590, 815007814])
  })

  it('differ for every part of the name', () => {
    const names: [number, number, string, string][] = [
      [1, 0, 'a', 'b'],
      [2, 0, 'a', 'b'],
      [2 ** 32 + 1, 0, 'a', 'b'],
      [1, 1, 'a', 'b'],
      [1, 0, 'ab', ''],
      [1, 0, '', 'ab'],
      [1, 0, 'a', 'c'],
      [1, 0, 'b', 'a'],
      [0, 1, 'a', 'b'],
    ]
    const firsts = names.map((name) => outputs(streamFor(...name), 4).join())
    expect(new Set(firsts).size).toBe(names.length)
  })

  it('are uncorrelated between neighbours: replications 0 … 199 and machines 0 … 199', () => {
    for (const pick of [
      (i: number) => streamFor(7, i, 'machine', 'service'),
      (i: number) => streamFor(7, 0, `machine-${i}`, 'service'),
      (i: number) => streamFor(i, 0, 'machine', 'service'),
    ]) {
      // first numbers of 200 neighbouring streams: mean 1/2 ± 5 sd, serial correlation within 5 sd
      const u = Array.from({ length: 200 }, (_, i) => pick(i).uniform() - 0.5)
      const mean = u.reduce((sum, x) => sum + x, 0) / u.length
      const serial = u.slice(1).reduce((sum, x, i) => sum + x * u[i]!, 0) / (u.length - 1)
      expect(Math.abs(mean)).toBeLessThan((5 * Math.sqrt(1 / 12)) / Math.sqrt(200))
      expect(Math.abs(serial)).toBeLessThan(5 / 12 / Math.sqrt(199))
    }
  })

  it('come from a factory unmoved by what else is asked for', () => {
    const alone = new StreamFactory(3, 5)
    const crowded = new StreamFactory(3, 5)
    for (let i = 0; i < 10; i++) crowded.stream(`other-${i}`, 'x').uniform()
    expect(outputs(crowded.stream('m', 'service'), 5)).toEqual(outputs(alone.stream('m', 'service'), 5))
    expect(alone.stream('m', 'service')).toBe(alone.stream('m', 'service'))
  })

  it('are saved, restored and re-derived together', () => {
    const factory = new StreamFactory(3, 5)
    const stream = factory.stream('m', 'service')
    outputs(stream, 17)
    const writer = new StateWriter()
    factory.save(writer)
    const next = outputs(stream, 5)
    const copy = new StreamFactory(0, 0)
    copy.load(new StateReader(writer.finish()))
    expect(outputs(copy.stream('m', 'service'), 5)).toEqual(next)
    copy.reseed(3, 6)
    expect(outputs(copy.stream('m', 'service'), 5)).toEqual(outputs(streamFor(3, 6, 'm', 'service'), 5))
  })
})
