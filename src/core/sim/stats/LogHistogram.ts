// A histogram with 1024 cells an octave, so that every value is known to 0.1 %, in memory that grows with the logarithm of
// the range. Values ≤ 0 share one cell. Used when there are too many observations to keep.
import type { StateReader } from '../kernel/StateReader'
import type { StateWriter } from '../kernel/StateWriter'

/** The exponent and the first ten bits of the mantissa of a double number the cell. */
const CELL_SHIFT = 10
/** One word per 1024 cells: allocated when a value first falls into that octave. */
const CELLS_PER_OCTAVE = 1024
const OCTAVE_SHIFT = 10
const OCTAVES = 2048

const word = new Float64Array(1)
const bits = new Uint32Array(word.buffer)
const HIGH_WORD = new Uint32Array(new Float64Array([1]).buffer)[0] === 0 ? 1 : 0

export class LogHistogram {
  count = 0
  min = Number.POSITIVE_INFINITY
  max = Number.NEGATIVE_INFINITY
  private notPositive = 0
  /** All there from the start: an array that begins at its thousandth element would be looked up by hash. */
  private readonly octaves: (Float64Array | undefined)[] = Array.from({ length: OCTAVES }, () => undefined)

  add(value: number): void {
    this.count++
    if (value < this.min) this.min = value
    if (value > this.max) this.max = value
    if (!(value > 0)) {
      this.notPositive++
      return
    }
    word[0] = value
    const cell = bits[HIGH_WORD]! >>> CELL_SHIFT
    this.cellsOf(cell >>> OCTAVE_SHIFT)[cell & (CELLS_PER_OCTAVE - 1)]!++
  }

  /** Those of several from `from` up to `end`, one after the other: as arguments they would be boxed doubles. */
  addAll(values: Float64Array, from: number, end: number): void {
    let { min, max } = this
    for (let n = from; n < end; n++) {
      const value = values[n]!
      if (value < min) min = value
      if (value > max) max = value
      if (!(value > 0)) {
        this.notPositive++
        continue
      }
      word[0] = value
      const cell = bits[HIGH_WORD]! >>> CELL_SHIFT
      const cells = this.octaves[cell >>> OCTAVE_SHIFT] ?? this.cellsOf(cell >>> OCTAVE_SHIFT)
      cells[cell & (CELLS_PER_OCTAVE - 1)]!++
    }
    this.count += end - from
    this.min = min
    this.max = max
  }

  private cellsOf(octave: number): Float64Array {
    const known = this.octaves[octave]
    if (known !== undefined) return known
    const cells = new Float64Array(CELLS_PER_OCTAVE)
    this.octaves[octave] = cells
    return cells
  }

  /** Middle of the cell with the p-quantile, within the extremes. */
  quantile(p: number): number {
    if (this.count === 0) return 0
    const rank = p * (this.count - 1)
    let below = this.notPositive
    if (rank < below) return Math.min(0, this.max)
    for (let octave = 0; octave < OCTAVES; octave++) {
      const cells = this.octaves[octave]
      if (cells === undefined) continue
      for (let cell = 0; cell < CELLS_PER_OCTAVE; cell++) {
        below += cells[cell]!
        if (rank < below) return this.middleOf(octave * CELLS_PER_OCTAVE + cell)
      }
    }
    return this.max
  }

  save(writer: StateWriter): void {
    writer.numbers([this.count, this.min, this.max, this.notPositive])
    for (let octave = 0; octave < OCTAVES; octave++) {
      const cells = this.octaves[octave]
      if (cells === undefined) continue
      writer.number(octave)
      writer.array(cells)
    }
    writer.number(OCTAVES)
  }

  load(reader: StateReader): void {
    this.octaves.fill(undefined)
    const [count, min, max, notPositive] = reader.numbers()
    this.count = count!
    this.min = min!
    this.max = max!
    this.notPositive = notPositive!
    for (let octave = reader.number(); octave < OCTAVES; octave = reader.number()) {
      this.octaves[octave] = reader.float64Array()
    }
  }

  private middleOf(cell: number): number {
    bits[HIGH_WORD] = cell << CELL_SHIFT
    bits[1 - HIGH_WORD] = 0
    const low = word[0]!
    bits[HIGH_WORD] = (cell + 1) << CELL_SHIFT
    return Math.min(this.max, Math.max(this.min, (low + word[0]!) / 2))
  }
}
